import { parseTree } from './parse-tree.ts';
import { elementsIn, toHtml } from './tree.ts';

/**
 * Sanitised HTML with its root-relative links and pictures made absolute, for readers outside the site. With
 * `pageUrl`, the article's own address, links to its notes lead there; without, they stay within the text.
 */
export function withAbsoluteUrls(html: string, siteUrl: string, pageUrl?: string): string {
  const tree = parseTree(html);
  for (const { attribs } of elementsIn(tree)) {
    for (const name of ['href', 'src']) {
      const value = attribs[name];
      if (value?.startsWith('/')) attribs[name] = new URL(value, siteUrl).href;
      else if (pageUrl !== undefined && value?.startsWith('#')) attribs[name] = new URL(value, pageUrl).href;
    }
  }
  return toHtml(tree);
}
