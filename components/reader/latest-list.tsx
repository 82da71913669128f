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
      <ol className="hairline-list sm:max-xl:grid sm:max-xl:grid-cols-2 sm:max-xl:gap-x-8">
        {articles.map((article) => (
          <HeadlineItem key={article.id} article={article} />
        ))}
      </ol>
    </section>
  );
}
