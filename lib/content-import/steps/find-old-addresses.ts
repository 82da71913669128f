import type { SiteConfig } from '#lib/articles/site-config.ts';
import { normaliseOldPath, oldAddresses } from '#lib/hexo/permalink.ts';
import type { Step } from '../draft.ts';

/** The addresses the article may have had in the Hexo site, computed from that site's configuration. */
export function findOldAddresses(site: SiteConfig): Step {
  return (draft) => ({ ...draft, oldAddresses: oldAddresses(draft, site).map(normaliseOldPath) });
}
