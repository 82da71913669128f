import { t } from '#lib/messages/translate.ts';

/** The way to a list's feed; `path` is the list's page without a language, which feeds do not have. */
export function SubscribeLink({ path }: { path: string }) {
  return (
    <a href={`${path}/feed.xml`} className="text-link ms-4 inline-block py-0.5" type="application/rss+xml">
      {t('section.subscribe')}
    </a>
  );
}

/** The feeds beside a list's page, for the page's head. */
export function feedLinks(path: string): Record<string, string> {
  return {
    'application/rss+xml': `${path}/feed.xml`,
    'application/atom+xml': `${path}/atom.xml`,
    'application/feed+json': `${path}/feed.json`,
  };
}
