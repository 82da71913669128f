import { t } from '#lib/messages/translate.ts';
import { DeskDialog } from './desk-dialog.tsx';

const KEYS = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['a'], 'approve'],
  [['m'], 'merge'],
  [['1', '…', '5'], 'suggestion'],
  [['e'], 'edit'],
  [['x'], 'reject'],
  [['o', 'Enter'], 'open'],
  [['u'], 'undo'],
  [['?'], 'help'],
] as const;

/** What each key of the queue does. */
export function KeysDialog({ close }: { close: () => void }) {
  return (
    <DeskDialog title={t('queue.act.keys')} close={close}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-note">
        {KEYS.map(([keys, name]) => (
          <div key={name} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="min-w-7 border border-rule px-1.5 text-center font-sans">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`queue.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close} className="button-quiet cursor-pointer justify-self-start">
        {t('queue.act.close')}
      </button>
    </DeskDialog>
  );
}
