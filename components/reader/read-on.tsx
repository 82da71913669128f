import type { ArticleCard } from '#lib/articles/views.ts';
import { currentLang } from '#lib/messages/locale.ts';
import { RelatedStory } from './related-story.tsx';
import { SectionHeading } from './section-heading.tsx';

interface ReadOnProps {
  title: string;
  /** Where more of the kind is. */
  href?: string;
  articles: ArticleCard[];
}

/** A row of stories at the foot of an article. */
export function ReadOn({ title, href, articles }: ReadOnProps) {
  if (articles.length === 0) return null;
  return (
    <aside lang={currentLang()} aria-label={title} data-print="hide" className="mt-14 md:mt-16">
      <SectionHeading title={title} href={href} />
      <ul className="grid gap-x-7 sm:grid-cols-2 sm:gap-y-8 lg:grid-cols-4">
        {articles.map((article) => (
          <RelatedStory key={article.id} article={article} />
        ))}
      </ul>
    </aside>
  );
}
