import type { Element } from 'domhandler';
import { cleanUrl } from '../clean-url.ts';
import { safeLink } from '../safe-url.ts';
import { type BodyFindings, elementsIn, removedHtml, replaceNode, type TreeRule } from '../tree.ts';

/** Links lead straight to their target, without trackers; one that leads nowhere safe becomes its text. */
export const cleanLinks: TreeRule = (root, findings) => {
  for (const element of elementsIn(root)) {
    if (element.name === 'a') cleanLink(element, findings);
  }
};

function cleanLink(link: Element, findings: BodyFindings): void {
  const href = link.attribs.href?.trim() ?? '';
  const url = safeLink(href);
  if (url !== null) {
    link.attribs = { ...link.attribs, href: cleanUrl(url) };
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    findings.removed.push({ rule: 'unsafe-link', html: removedHtml(link) });
  }
  replaceNode(link, link.children);
}
