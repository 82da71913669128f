import type { CategoryLink } from '#lib/articles/views.ts';
import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { sectionHref } from './reader-href.ts';

interface BreadcrumbsProps {
  /** From the top section down. */
  trail: CategoryLink[];
  /** The page itself, where it closes the trail. */
  current?: string;
}

export function Breadcrumbs({ trail, current }: BreadcrumbsProps) {
  return (
    <nav aria-label={t('site.breadcrumb')} data-print="hide">
      <ol className="label crumbs flex flex-wrap items-baseline">
        <li>
          <a href={pageHref('/')} className="quiet-link inline-block py-0.5">
            {t('site.home')}
          </a>
        </li>
        {trail.map(({ id, path, name }) => (
          <li key={id} className="min-w-0">
            <a href={sectionHref(path)} className="quiet-link inline-block py-0.5 wrap-anywhere">
              {name}
            </a>
          </li>
        ))}
        {current !== undefined && (
          <li className="min-w-0">
            <span aria-current="page" className="inline-block py-0.5 text-ink wrap-anywhere">
              {current}
            </span>
          </li>
        )}
      </ol>
    </nav>
  );
}
