import { SafeHtml } from '#components/ui/safe-html.tsx';
import type { ArticleCard, Neighbours, ReadingView, SectionLink } from '#lib/articles/views.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleHead } from './article-head.tsx';
import { Byline } from './byline.tsx';
import { ContentsList } from './contents-list.tsx';
import { LeadPicture } from './lead-picture.tsx';
import { NeighbourLinks } from './neighbour-links.tsx';
import { SameSection } from './same-section.tsx';
import { sectionStyle } from './section-style.ts';
import { ShareBar } from './share-bar.tsx';

interface ArticlePageProps {
  article: ReadingView;
  /** The top section it stands in, and the newest other articles there. */
  section: SectionLink | null;
  more: ArticleCard[];
  neighbours: Neighbours | null;
}

/**
 * An article for reading. One column on phones; from 1280 px the byline and the contents stand left of the body and
 * the section's other articles right of it, while the order of the markup stays the reading order.
 */
export function ArticlePage({ article, section, more, neighbours }: ArticlePageProps) {
  return (
    <div className="article-grid" style={section ? sectionStyle(section) : undefined}>
      <article lang={article.language === 'other' ? undefined : article.language} className="article">
        <div className="article-main">
          <ArticleHead article={article} />
        </div>
        <div className="article-margin">
          <Byline article={article} />
          <ShareBar article={article} place="head" />
          <ContentsList entries={article.contents} />
        </div>
        <div className="article-main">
          <LeadPicture article={article} />
          <div data-article-body="">
            <SafeHtml html={article.bodyHtml} className="prose-article" />
          </div>
          <div className="mt-8">
            <ShareBar article={article} place="foot" />
          </div>
          <ArticleFacts article={article} />
          {section && neighbours && <NeighbourLinks section={section} neighbours={neighbours} />}
        </div>
      </article>
      {section && <SameSection section={section} articles={more} />}
    </div>
  );
}
