import type { CategoryLink } from '#lib/articles/views.ts';
import { sectionHref } from './reader-href.ts';

/** The section label over a headline. */
export function Kicker({ category }: { category: CategoryLink | null }) {
  if (!category) return null;
  return (
    <p className="mb-1 text-label font-semibold text-accent">
      <a
        href={sectionHref(category.path)}
        className="relative z-1 inline-block py-0.5 no-underline hover:underline"
      >
        {category.name}
      </a>
    </p>
  );
}
