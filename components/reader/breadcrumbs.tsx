import type { CategoryLink } from '#lib/articles/views.ts';
import { sectionHref } from './reader-href.ts';
import { Trail } from './trail.tsx';

interface BreadcrumbsProps {
  /** From the top section down. */
  trail: CategoryLink[];
  /** The page itself, where it closes the trail. */
  current?: string;
}

/** Where a page stands among the sections. */
export function Breadcrumbs({ trail, current }: BreadcrumbsProps) {
  return (
    <Trail links={trail.map(({ path, name }) => ({ href: sectionHref(path), name }))} current={current} />
  );
}
