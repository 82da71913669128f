import type { FrontPageBlock } from '#lib/articles/views.ts';
import { HeadlineItem } from './headline-item.tsx';
import { sectionHref } from './reader-href.ts';
import { SectionHeading } from './section-heading.tsx';
import { StoryCard } from './story-card.tsx';

interface SectionBlockProps {
  block: FrontPageBlock;
  /** Over the whole width instead of half of it. */
  wide?: boolean;
}

/** A section on the front page: one story with its picture, the next ones as headlines. */
export function SectionBlock({ block, wide = false }: SectionBlockProps) {
  const { section, articles } = block;
  const opener = articles.find(({ imageUrl }) => imageUrl !== null) ?? articles[0];
  const others = articles.filter((article) => article !== opener).slice(0, 4);
  const alone = others.length === 0;
  const columns = alone ? '' : `sm:grid-cols-2 ${wide ? 'lg:grid-cols-3' : ''}`;
  return (
    <section className={wide ? 'lg:col-span-2' : undefined}>
      <SectionHeading title={section.name} href={sectionHref(section.path)} section={section} />
      <div className={`grid gap-x-7 gap-y-5 ${columns}`}>
        {opener && (
          <div className={wide && !alone ? 'lg:col-span-2' : undefined}>
            <StoryCard article={opener} hideKicker sideways={alone ? 'sm' : wide ? 'lg' : undefined} />
          </div>
        )}
        {!alone && (
          <ul className="hairline-list">
            {others.map((article) => (
              <HeadlineItem key={article.id} article={article} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
