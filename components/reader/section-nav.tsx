import type { CategoryLink } from '#lib/articles/views.ts';
import { langOfName, pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { sectionHref } from './reader-href.ts';

/** The top sections in one line, which scrolls sideways where it is too long. */
export function SectionNav({ sections }: { sections: CategoryLink[] }) {
  const links = [{ href: pageHref('/'), name: t('site.home') }].concat(
    sections.map(({ path, name }) => ({ href: sectionHref(path), name })),
  );
  return (
    <nav aria-label={t('site.navMain')} className="border-b border-rule">
      <ul className="no-scrollbar edge-fade -mx-4 flex overflow-x-auto px-1.5 md:-mx-8 md:px-6 lg:mx-0 lg:px-0">
        {links.map(({ href, name }) => (
          <li key={href} className="first:ml-auto last:mr-auto">
            <a
              href={href}
              lang={langOfName(name)}
              className="block px-2.5 py-2.5 font-medium whitespace-nowrap no-underline hover:text-accent lg:px-4"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
