import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { NoticePage } from './notice-page.tsx';

export function NotFoundNotice() {
  return (
    <NoticePage title={t('error.notFoundTitle')} body={t('error.notFoundBody')}>
      <a href={pageHref('/')} className="button-strong">
        {t('error.backHome')}
      </a>
      <a href={pageHref('/search')} className="button-quiet">
        {t('error.trySearch')}
      </a>
    </NoticePage>
  );
}
