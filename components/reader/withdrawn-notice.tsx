import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { NoticePage } from './notice-page.tsx';

/** What the desk says in the place of an article that it withdrew; the article's own words are not repeated. */
export function WithdrawnNotice({ notice }: { notice: string }) {
  return (
    <NoticePage title={t('withdrawn.title')} body={notice}>
      <a href={pageHref('/')} className="button-strong">
        {t('error.backHome')}
      </a>
      <a href={pageHref('/search')} className="button-quiet">
        {t('error.trySearch')}
      </a>
    </NoticePage>
  );
}
