import { type Element, isText } from 'domhandler';
import { cleanUrl } from '../clean-url.ts';
import { BARE_ADDRESS } from '../element-kinds.ts';
import { FOOTNOTE_LINK } from '../footnote-ids.ts';
import { safeLink } from '../safe-url.ts';
import { type BodyFindings, type Edited, editUp, removed, type TreeRule } from '../tree.ts';

/** Links lead straight to their target, without trackers; one that leads nowhere safe becomes its text. */
export const cleanLinks: TreeRule = (root, findings) =>
  editUp(root, (element) => (element.name === 'a' ? cleanLink(element, findings) : element));

function cleanLink(link: Element, findings: BodyFindings): Edited {
  const href = link.attribs.href?.trim() ?? '';
  if (FOOTNOTE_LINK.test(href)) return link;
  const url = safeLink(href);
  if (url !== null) {
    link.attribs = {
      ...link.attribs,
      href: cleanUrl(url),
      ...(isBareAddress(link) ? { class: BARE_ADDRESS } : {}),
    };
    return link;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) removed(link, 'unsafe-link', findings);
  else if (href !== '' && !href.startsWith('#')) removed(link, 'relative-link', findings);
  return link.children;
}

const LONG_ADDRESS = /^\s*(?:https?:\/\/|www\.)[!-~]{20,}\s*$/i;

function isBareAddress({ children }: Element): boolean {
  const [only] = children;
  return children.length === 1 && only !== undefined && isText(only) && LONG_ADDRESS.test(only.data);
}
