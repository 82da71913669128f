/** What the import takes from a Hexo site's `_config.yml` (hexo.io/docs/configuration); see lib/hexo/site-config.ts. */
export interface SiteConfig {
  /** The file it was read from, absolute; null where there is none and all below are defaults. */
  file: string | null;
  /** What is wrong with that file, in plain words; null where nothing is. */
  fault: string | null;
  /** IANA name of the zone in which dates without one are wall time. */
  timeZone: string;
  permalink: string | null;
  permalinkDefaults: Record<string, string>;
  /** Path below which the old site lay, e.g. '/' or '/blog/'. */
  root: string;
  url: string | null;
  sourceDir: string;
  newPostName: string;
  filenameCase: 0 | 1 | 2;
  defaultCategory: string;
  categoryMap: Record<string, string>;
  postAssetFolder: boolean;
  abbrlink: { alg: 'crc16' | 'crc32'; rep: 'dec' | 'hex' };
  language: string | null;
  /** Whether a line's end in a paragraph is a `<br>`, as hexo-renderer-marked makes it. */
  breaks: boolean;
  /** The folder that was imported, absolute: pictures are looked for below it. Null where files have no folder. */
  contentRoot: string | null;
  /** The site's source folder, absolute, links resolved, where `contentRoot` is it or lies in it; else null. */
  sourceRoot: string | null;
}
