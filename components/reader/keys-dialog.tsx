import { t } from '#lib/messages/translate.ts';
import { CloseIcon } from './reading-icons.tsx';

/** The table of single keys, with their switch (WCAG 2.1.4); opened by components/islands/list-keys.ts. */
export function KeysDialog() {
  const keys = [
    { key: 'j', text: t('reading.keys.next') },
    { key: 'k', text: t('reading.keys.previous') },
    { key: 'o', text: t('reading.keys.open') },
    { key: 's', text: t('reading.keys.save') },
    { key: '/', text: t('reading.keys.search') },
    { key: '?', text: t('reading.keys.help') },
  ];
  return (
    <dialog id="keys-dialog" aria-labelledby="keys-title" className="panel">
      <div className="flex items-center justify-between gap-4">
        <h2 id="keys-title" className="headline text-item">
          {t('reading.keys.title')}
        </h2>
        <button type="button" data-close-keys="" aria-label={t('reading.close')} className="icon-button">
          <CloseIcon />
        </button>
      </div>
      <dl className="keys text-note">
        {keys.map(({ key, text }) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex items-center gap-3 border-t border-rule pt-4 text-note">
        <input type="checkbox" data-keys-enabled="" defaultChecked />
        {t('reading.keys.enabled')}
      </label>
    </dialog>
  );
}
