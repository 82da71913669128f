import type { SiteConfig } from '#lib/articles/site-config.ts';
import { siteFileOf } from '#lib/hexo/post-path.ts';
import type { Step } from '../draft.ts';

/** Flags a page of the old site (`source/about/index.md`): it is to be read, but it is no news. */
export function markPage(site: SiteConfig): Step {
  return (draft) =>
    siteFileOf(draft.path, site).kind === 'page' ? { ...draft, flags: [...draft.flags, 'site-page'] } : draft;
}
