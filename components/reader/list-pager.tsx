import { t } from '#lib/messages/translate.ts';

interface ListPagerProps {
  href: string;
  continued: boolean;
  /** The keyset cursor of the next page; null on the last. */
  next: string | null;
}

/** The ways on from one page of a list. */
export function ListPager({ href, continued, next }: ListPagerProps) {
  if (!continued && next === null) return null;
  return (
    <nav aria-label={t('search.pages')} className="mt-8 flex flex-wrap gap-3">
      {continued && (
        <a href={href} className="button-quiet">
          {t('section.newest')}
        </a>
      )}
      {next !== null && (
        <a href={`${href}?page=${encodeURIComponent(next)}`} rel="next" className="button-quiet">
          {t('section.older')}
        </a>
      )}
    </nav>
  );
}
