interface IslandScriptProps {
  /** Null where none was built; the page does without. */
  src: string | null;
}

/** Where the browser may fetch a page ahead: when a link to one of ours is about to be followed. */
const FETCH_AHEAD = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: { href_matches: ['/desk', '/desk/*', '/api/*', '/img/*', '/media/*', '/*.xml', '/*.json'] },
          },
          { not: { href_matches: '/*\\?*' } },
          { not: { selector_matches: '[download], [target="_blank"], [rel~="nofollow"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** The script of a reader page: our own alone, marked so that lib/http/plain-reader-page.ts lets it through. */
export function IslandScript({ src }: IslandScriptProps) {
  return (
    <>
      {src !== null && <script type="module" src={src} data-island="" />}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React would escape its quotes */}
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: FETCH_AHEAD }} />
    </>
  );
}
