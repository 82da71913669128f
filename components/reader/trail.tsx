import { langOfName, pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

interface TrailProps {
  /** From the broadest down; the front page goes before them. */
  links: { href: string; name: string }[];
  /** The page itself, where it closes the trail. */
  current?: string;
}

/** Where a page stands. */
export function Trail({ links, current }: TrailProps) {
  const steps = [{ href: pageHref('/'), name: t('site.home') }, ...links];
  return (
    <nav aria-label={t('site.breadcrumb')} data-print="hide">
      <ol className="label crumbs flex flex-wrap items-baseline">
        {steps.map(({ href, name }) => (
          <li key={href}>
            <a href={href} lang={langOfName(name)}>
              {name}
            </a>
          </li>
        ))}
        {current !== undefined && (
          <li>
            <span lang={langOfName(current)} aria-current="page">
              {current}
            </span>
          </li>
        )}
      </ol>
    </nav>
  );
}
