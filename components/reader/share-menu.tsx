import { t } from '#lib/messages/translate.ts';
import { PanelHead } from './reading-settings.tsx';
import { CopyWords } from './share-bar.tsx';

interface ShareMenuProps {
  title: string;
  /** The article's absolute address on the public site. */
  url: string;
}

/** The ways to hand an article on. Links work by themselves; copying and the code need scripts. */
export function ShareMenu({ title, url }: ShareMenuProps) {
  const weibo = `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`;
  return (
    <div id="share-menu" popover="auto" role="dialog" aria-labelledby="share-title" className="panel">
      <PanelHead id="share-title" title={t('reading.shareTitle')} panel="share-menu" />
      <figure data-needs-script="" className="mt-2 text-center">
        <svg data-qr="" role="img" aria-label={t('reading.qrLabel')} className="qr-code" viewBox="0 0 41 41">
          <path />
        </svg>
        <figcaption className="label mt-2">{t('reading.qrHint')}</figcaption>
      </figure>
      <ul className="ways text-note">
        <li data-needs-script="">
          <button type="button" data-share="link" className="button-quiet w-full justify-center px-2">
            <CopyWords text={t('reading.copyLink')} />
          </button>
        </li>
        <li data-needs-script="">
          <button type="button" data-share="title" className="button-quiet w-full justify-center px-2">
            <CopyWords text={t('reading.copyTitle')} />
          </button>
        </li>
        <li>
          <a href={weibo} target="_blank" rel="noopener" className="button-quiet w-full justify-center px-2">
            {t('reading.weibo')}
          </a>
        </li>
        <li>
          <a href={mail} className="button-quiet w-full justify-center px-2">
            {t('reading.mail')}
          </a>
        </li>
        <li data-needs-script="">
          <button
            type="button"
            data-share="native"
            className="button-quiet w-full justify-center px-2"
            hidden
          >
            {t('reading.moreWays')}
          </button>
        </li>
      </ul>
    </div>
  );
}
