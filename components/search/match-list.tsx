import type { NameMatch } from '#lib/articles/views.ts';
import { langOfName, pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

/** The people, sections and publishers that a query names, above its articles. */
export function MatchList({ matches }: { matches: NameMatch[] }) {
  if (matches.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-wrap gap-2">
      {matches.map(({ kind, name, url, count }) => (
        <li key={url} className="min-w-0">
          <a
            href={pageHref(url)}
            className="quiet-link flex min-h-11 items-baseline gap-2 border border-rule px-3 py-2 hover:border-accent"
          >
            <span className="label">{t(`search.${kind}`)}</span>
            <span lang={langOfName(name)} className="min-w-0 truncate font-semibold">
              {name}
            </span>
            <span className="label tabular-nums">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
