import { SafeHtml } from '#components/ui/safe-html.tsx';
import type { ArticleCard, ArticleView, CategoryLink } from '#lib/articles/views.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleHead } from './article-head.tsx';
import { Byline } from './byline.tsx';
import { LeadPicture } from './lead-picture.tsx';
import { SameSection } from './same-section.tsx';
import { ShareBar } from './share-bar.tsx';

interface ArticlePageProps {
  article: ArticleView;
  /** The top section it stands in, and the newest other articles there. */
  section: CategoryLink | null;
  more: ArticleCard[];
}

/**
 * An article for reading. One column on phones; from 1280 px the byline stands left of the body and
 * the section's other articles right of it, while the order of the markup stays the reading order.
 */
export function ArticlePage({ article, section, more }: ArticlePageProps) {
  return (
    <div className="mx-auto grid max-w-[40.5rem] grid-cols-[minmax(0,1fr)] gap-x-11 gap-y-12 xl:max-w-none xl:grid-cols-[minmax(0,1fr)_16.5rem]">
      <article
        lang={article.language === 'other' ? undefined : article.language}
        className="xl:grid xl:grid-cols-[9.5rem_minmax(0,40.5rem)] xl:justify-between xl:gap-x-10"
      >
        <div className="xl:col-start-2">
          <ArticleHead article={article} />
        </div>
        <div className="mt-5 mb-6 xl:row-start-2 xl:mt-7 xl:mb-0">
          <Byline article={article} />
          <ShareBar article={article} place="head" />
        </div>
        <div className="xl:col-start-2 xl:row-start-2 xl:mt-7">
          <LeadPicture article={article} />
          <div data-article-body="">
            <SafeHtml html={article.bodyHtml} className="prose-article" />
          </div>
          <div className="mt-8">
            <ShareBar article={article} place="foot" />
          </div>
          <ArticleFacts article={article} />
        </div>
      </article>
      {section && <SameSection section={section} articles={more} />}
    </div>
  );
}
