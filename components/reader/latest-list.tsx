import type { ArticleCard } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { HeadlineItem } from './headline-item.tsx';
import { SectionHeading } from './section-heading.tsx';

/** The newest headlines in the order of time. */
export function LatestList({ articles }: { articles: ArticleCard[] }) {
  if (articles.length === 0) return null;
  return (
    <section>
      <SectionHeading title={t('front.latest')} />
      <ol className="hairline-list">
        {articles.map((article) => (
          <HeadlineItem key={article.id} article={article} />
        ))}
      </ol>
    </section>
  );
}
