import { t } from '#lib/messages/translate.ts';
import { NoticePage } from './notice-page.tsx';

export function NotFoundNotice() {
  return (
    <NoticePage title={t('error.notFoundTitle')} body={t('error.notFoundBody')}>
      <a href="/" className="button-strong">
        {t('error.backHome')}
      </a>
      <a href="/search" className="button-quiet">
        {t('error.trySearch')}
      </a>
    </NoticePage>
  );
}
