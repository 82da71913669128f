import { PictureFrame } from '#components/ui/picture-frame.tsx';
import { SafeHtml } from '#components/ui/safe-html.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { SearchHit } from '#lib/articles/views.ts';
import { langOf, langOfName, pageHref } from '#lib/messages/locale.ts';

/** A hit: headline and excerpt with the found words marked, publisher, time, section. */
export function SearchResult({ hit }: { hit: SearchHit }) {
  const section = hit.categories[0]?.join(' › ');
  const lang = langOf(hit.language);
  return (
    <li className="relative flex gap-4 border-t border-rule py-5 md:gap-7">
      <div className="min-w-0 flex-1">
        <h2 className="text-item md:text-[1.25rem]/[1.5]">
          <a href={pageHref(hit.url)} lang={lang} data-headline="" className="headline cover-link">
            <SafeHtml as="span" html={hit.titleHtml} />
          </a>
        </h2>
        <p lang={lang} className="mt-1.5 line-clamp-3 max-w-[44em] text-note wrap-anywhere text-soft">
          <SafeHtml as="span" html={hit.snippetHtml} />
        </p>
        <p data-meta="" className="label mt-1.5 flex flex-wrap items-baseline gap-x-3">
          {hit.source !== null && (
            <span lang={langOfName(hit.source)} data-source="">
              {hit.source}
            </span>
          )}
          <TimeStamp iso={hit.publishedAt} />
          {section && (
            <span lang={langOfName(section)} className="wrap-anywhere">
              {section}
            </span>
          )}
        </p>
      </div>
      {hit.image !== null && (
        <div className="w-26 shrink-0 md:w-46">
          <PictureFrame src={hit.image} className="aspect-4/3 md:aspect-3/2" />
        </div>
      )}
    </li>
  );
}
