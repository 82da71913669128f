import type { SectionChild } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { sectionHref } from './reader-href.ts';

/** The sections below a section: side by side on a phone, one below the other beside the list. */
export function SubsectionList({ sections }: { sections: SectionChild[] }) {
  if (sections.length === 0) return null;
  return (
    <nav aria-labelledby="subsections">
      <h2 id="subsections" className="border-t border-rule-strong pt-2.5 font-semibold">
        {t('section.subsections')}
      </h2>
      <ul className="mt-3 flex flex-wrap gap-2 lg:mt-1.5 lg:block">
        {sections.map(({ id, path, name, count }) => (
          <li key={id} className="min-w-0 lg:border-b lg:border-rule">
            <a
              href={sectionHref(path)}
              className="quiet-link flex items-baseline gap-2 border border-rule px-3 py-1.5 lg:justify-between lg:border-0 lg:px-0 lg:py-2.5"
            >
              <span className="min-w-0 wrap-anywhere">{name}</span>
              <span className="label tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
