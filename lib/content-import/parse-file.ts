import type { ImportFlag } from '#lib/articles/article.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { decodeFile, type Encoding } from './decode-file.ts';
import type { Draft, PicturesOf, Quarantine } from './draft.ts';
import { parseArticle } from './parse-article.ts';

/** A content file's bytes, and the site whose file it is. */
export interface RawFile {
  /** Below the content root, '/'-separated, in NFC. */
  path: string;
  raw: Uint8Array;
  site: SiteConfig;
}

export type ParsedContent = ParsedDraft | Refused;

/** What a file's bytes say. */
export interface ParsedDraft {
  ok: true;
  draft: Draft;
  encoding: Encoding;
  /** Where the body starts in the decoded text, in UTF-16 units. */
  bodyOffset: number;
}

/** A file that no draft can be made of. */
export interface Refused {
  ok: false;
  quarantine: Quarantine;
}

/** From bytes to a draft, or the reason why not. Pure but for `picturesOf`; no bytes make it throw. */
export function parseFile({ path, raw, site }: RawFile, picturesOf?: PicturesOf): ParsedContent {
  const decoded = decodeFile(raw);
  if (!decoded.ok) {
    const { reason, detail } = decoded;
    return { ok: false, quarantine: { path, line: null, reason, detail } };
  }
  const parsed = parseArticle(path, decoded.text, site, picturesOf);
  if (!parsed.ok) return parsed;
  const bodyOffset = decoded.text.length - parsed.draft.rawBody.length;
  // The body is in `raw` already; sent back from a worker thread it would be copied for nothing.
  const flags: ImportFlag[] = decoded.damaged ? ['encoding-damaged'] : [];
  const draft = { ...parsed.draft, rawBody: '', flags: [...parsed.draft.flags, ...flags] };
  return { ok: true, draft, encoding: decoded.encoding, bodyOffset };
}
