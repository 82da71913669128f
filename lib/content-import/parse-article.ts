import type { SiteConfig } from '#lib/articles/site-config.ts';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import type { Draft, ParseResult, PicturesOf } from './draft.ts';
import { firstDraft } from './first-draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { stepsFor } from './steps.ts';

/**
 * One content file as an article's draft, or the reason why it cannot be one. `path` is relative to the
 * content root. Pure but for `picturesOf`, and no text makes it throw.
 */
export function parseArticle(
  path: string,
  text: string,
  site: SiteConfig = DEFAULT_SITE,
  picturesOf?: PicturesOf,
): ParseResult {
  const head = readFrontMatter(text);
  if (!head.ok) {
    const { line, reason, detail } = head;
    return { ok: false, quarantine: { path, line, reason, detail } };
  }
  const start = firstDraft(path, head.values, text.slice(head.bodyStart));
  return { ok: true, draft: stepsFor(site, picturesOf).reduce<Draft>((draft, step) => step(draft), start) };
}
