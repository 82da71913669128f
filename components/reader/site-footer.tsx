import type { CategoryLink } from '#lib/articles/views.ts';
import { langOfName, pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { archiveHref, savedHref, sectionHref } from './reader-href.ts';
import { ScriptSwitch } from './script-switch.tsx';

interface SiteFooterProps {
  sections: CategoryLink[];
  /** The page's address without the prefix of a language. */
  at: string;
}

export function SiteFooter({ sections, at }: SiteFooterProps) {
  const services = [
    { href: archiveHref(null), name: t('archive.title') },
    { href: pageHref('/search'), name: t('site.search') },
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
                  <a
                    href={sectionHref(path)}
                    lang={langOfName(name)}
                    className="quiet-link inline-block py-1"
                  >
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
      <div className="mt-6 flex flex-wrap items-baseline justify-between gap-x-10 gap-y-3">
        <p className="label">{t('site.powered')}</p>
        <div className="flex flex-wrap items-baseline gap-x-5">
          <ScriptSwitch at={at} className="label quiet-link inline-block py-0.5" />
          <LanguageSwitch at={at} withOffers />
        </div>
      </div>
    </footer>
  );
}
