import type { CategoryLink } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { archiveHref, savedHref, sectionHref } from './reader-href.ts';

export function SiteFooter({ sections }: { sections: CategoryLink[] }) {
  const services = [
    { href: archiveHref(null), name: t('archive.title') },
    { href: '/search', name: t('site.search') },
    { href: savedHref(), name: t('reading.save') },
    { href: '/feed.xml', name: t('site.rss') },
    { href: '/desk', name: t('site.desk') },
  ];
  return (
    <footer data-print="hide" className="shell mt-16 pb-10">
      <div className="flag-rule" />
      <div className="grid gap-x-10 gap-y-6 pt-6 md:grid-cols-[minmax(0,1fr)_auto]">
        {sections.length > 0 && (
          <nav aria-label={t('site.sections')}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {sections.map(({ id, path, name }) => (
                <li key={id}>
                  <a href={sectionHref(path)} className="quiet-link inline-block py-1">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {services.map(({ href, name }) => (
            <li key={href}>
              <a href={href} className="quiet-link inline-block py-1 text-soft">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <p className="label mt-6">{t('site.powered')}</p>
    </footer>
  );
}
