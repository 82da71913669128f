import { t } from '#lib/messages/translate.ts';

/** The way to a list's feed; `href` is the list's page. */
export function SubscribeLink({ href }: { href: string }) {
  return (
    <a href={`${href}/feed.xml`} className="text-link ms-4 inline-block py-0.5" type="application/rss+xml">
      {t('section.subscribe')}
    </a>
  );
}

/** The feeds beside a list's page, for the page's head. */
export function feedLinks(href: string): Record<string, string> {
  return {
    'application/rss+xml': `${href}/feed.xml`,
    'application/atom+xml': `${href}/atom.xml`,
    'application/feed+json': `${href}/feed.json`,
  };
}
