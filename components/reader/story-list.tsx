import type { ArticleList } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { StoryRow } from './story-row.tsx';

interface StoryListProps {
  list: ArticleList;
  /** Where the list starts, e.g. '/c/jinrong'. */
  href: string;
  /** True on any page but the first. */
  continued: boolean;
  empty: string;
  sectionId?: number;
  hideSource?: boolean;
}

/** A dense list of articles, newest first, with links to older ones and back to the start. */
export function StoryList({ list, href, continued, empty, sectionId, hideSource }: StoryListProps) {
  return (
    <>
      {list.articles.length === 0 && <p className="border-t border-rule py-10 text-soft">{empty}</p>}
      <ol className="border-b border-rule">
        {list.articles.map((article, index) => (
          <StoryRow
            key={article.id}
            article={article}
            sectionId={sectionId}
            hideSource={hideSource}
            eager={index < 3}
          />
        ))}
      </ol>
      <nav aria-label={t('search.pages')} className="mt-8 flex flex-wrap gap-3 empty:hidden">
        {continued && (
          <a href={href} className="button-quiet">
            {t('section.newest')}
          </a>
        )}
        {list.next !== null && (
          <a href={`${href}?page=${encodeURIComponent(list.next)}`} rel="next" className="button-quiet">
            {t('section.older')}
          </a>
        )}
      </nav>
    </>
  );
}
