import type { ArticleCard } from '#lib/articles/views.ts';
import { langOfName } from '#lib/messages/locale.ts';
import { sectionHref } from './reader-href.ts';
import { sectionStyle } from './section-style.ts';

interface KickerProps {
  article: ArticleCard;
  /** On the page of a section: what the article is filed in below it, instead of its top section. */
  within?: number;
}

/** The section label over a headline, in the section's colour. */
export function Kicker({ article, within }: KickerProps) {
  const { section } = article;
  const label = kickerOf(article, within);
  if (!label) return null;
  return (
    <p className="kicker" style={section ? sectionStyle(section) : undefined}>
      <a href={sectionHref(label.path)} lang={langOfName(label.name)}>
        {label.name}
      </a>
    </p>
  );
}

/** The category that stands over an article's headline; null for none. */
export function kickerOf({ section, category }: ArticleCard, within?: number) {
  if (within === undefined) return section ?? category;
  return category?.id === within ? null : category;
}
