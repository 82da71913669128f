import render from 'dom-serializer';
import { isTag } from 'domhandler';
import { findAll } from 'domutils';
import { parseTree } from './parse-tree.ts';

/** Sanitised HTML with its root-relative links and pictures made absolute, for readers outside the site. */
export function withAbsoluteUrls(html: string, siteUrl: string): string {
  const tree = parseTree(html);
  for (const element of findAll(isTag, tree.children)) {
    for (const name of ['href', 'src']) {
      const value = element.attribs[name];
      if (value?.startsWith('/')) element.attribs[name] = new URL(value, siteUrl).href;
    }
  }
  return render(tree, { encodeEntities: 'utf8' });
}
