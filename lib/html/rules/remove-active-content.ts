import type { Element } from 'domhandler';
import { safeUrl } from '../safe-url.ts';
import {
  type BodyFindings,
  elementsIn,
  lineOf,
  makeElement,
  makeText,
  removeNode,
  replaceNode,
  type TreeRule,
} from '../tree.ts';

const REMOVED: Record<string, string> = {
  style: 'style-block',
  script: 'script',
  noscript: 'noscript',
  template: 'script',
  object: 'embed',
  embed: 'embed',
  applet: 'embed',
  frame: 'embed',
  frameset: 'embed',
  noembed: 'embed',
  noframes: 'embed',
  svg: 'drawing',
  canvas: 'drawing',
  math: 'drawing',
  head: 'page-head',
  title: 'page-head',
  link: 'page-head',
  meta: 'page-head',
  base: 'page-head',
  input: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  plaintext: 'embed',
};
const EMBEDS = new Set(['iframe', 'video', 'audio']);
/** Some sites wrap the whole page in a form: one with this much text is a wrapper, not a form. */
const FORM_IS_PAGE = 400;

/** Takes out what runs, styles or asks; an embedded page, film or sound becomes a plain link to it. */
export const removeActiveContent: TreeRule = (root, findings) => {
  for (const element of elementsIn(root)) {
    const rule = REMOVED[element.name];
    if (rule) removeNode(element, rule, findings);
    else if (EMBEDS.has(element.name)) replaceEmbed(element, findings);
    else if (element.name === 'form') removeForm(element, findings);
    // An <xmp> is a code listing, but its text would be written out unescaped.
    else if (element.name === 'xmp' || element.name === 'listing') element.name = 'pre';
  }
};

function replaceEmbed(element: Element, findings: BodyFindings): void {
  const url = safeUrl(embedAddress(element));
  const link = url?.startsWith('https://') ? embedLink(url, element.attribs.title) : null;
  if (link) replaceNode(element, [link, element]);
  removeNode(element, element.name, findings);
}

function embedAddress(element: Element): string {
  const source = elementsIn(element).find(({ name }) => name === 'source');
  return element.attribs.src || element.attribs['data-src'] || source?.attribs.src || '';
}

function embedLink(url: string, title: string | undefined): Element {
  return makeElement('p', {}, [makeElement('a', { href: url }, [makeText(title?.trim() || url)])]);
}

function removeForm(form: Element, findings: BodyFindings): void {
  if (lineOf(form).length < FORM_IS_PAGE) removeNode(form, 'form', findings);
  else form.name = 'div';
}
