import type { CategoryLink } from '#lib/articles/views.ts';
import { sectionHref } from './reader-href.ts';

/** The section label over a headline. */
export function Kicker({ category }: { category: CategoryLink | null }) {
  if (!category) return null;
  return (
    <p className="kicker">
      <a href={sectionHref(category.path)}>{category.name}</a>
    </p>
  );
}
