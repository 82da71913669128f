import { LatestList } from '#components/reader/latest-list.tsx';
import { sectionHref } from '#components/reader/reader-href.ts';
import { SectionHeading } from '#components/reader/section-heading.tsx';
import type { ArticleCard, SectionChild } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';

interface SearchStartProps {
  newest: ArticleCard[];
  sections: SectionChild[];
}

/** The search page before anything is asked: how to ask, and two other ways in. */
export function SearchStart({ newest, sections }: SearchStartProps) {
  return (
    <>
      <p className="mt-4 text-note text-soft">{t('search.prompt')}</p>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <LatestList articles={newest} />
        {sections.length > 0 && (
          <section>
            <SectionHeading title={t('search.sections')} />
            <ul className="-mt-3">
              {sections.map(({ id, path, name, count }) => (
                <li key={id} className="border-b border-rule">
                  <a
                    href={sectionHref(path)}
                    className="quiet-link flex items-baseline justify-between gap-3 py-2.5"
                  >
                    <span className="min-w-0 wrap-anywhere">{name}</span>
                    <span className="label tabular-nums">{count}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
