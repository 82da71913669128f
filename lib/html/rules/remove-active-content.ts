import type { Element } from 'domhandler';
import { makeEmbedCard } from '../embed-card.ts';
import { isLonger } from '../node-text.ts';
import { type BodyFindings, type Edited, editDown, removed, type TreeRule } from '../tree.ts';

const REMOVED: Record<string, string | undefined> = {
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
/** No article embeds more. */
const MAX_CARDS = 200;
/** Some sites wrap the whole page in a form: one with this much text is a wrapper, not a form. */
const FORM_IS_PAGE = 400;

/** Takes out what runs, styles or asks; an embedded page, film or sound becomes a card that links to it. */
export const removeActiveContent: TreeRule = (root, findings) => {
  let embeds = 0;
  editDown(root, (element) => {
    const rule = Object.hasOwn(REMOVED, element.name) ? REMOVED[element.name] : undefined;
    if (rule) return removed(element, rule, findings);
    if (EMBEDS.has(element.name)) {
      embeds += 1;
      return replaceEmbed(element, embeds <= MAX_CARDS, findings);
    }
    if (element.name === 'form') return removeForm(element, findings);
    // An <xmp> is a code listing, but its text would be written out unescaped.
    if (element.name === 'xmp' || element.name === 'listing') element.name = 'pre';
    return element;
  });
};

function replaceEmbed(element: Element, hasCard: boolean, findings: BodyFindings): Edited {
  const card = hasCard ? makeEmbedCard(element) : null;
  removed(element, element.name, findings);
  return card ?? [];
}

function removeForm(form: Element, findings: BodyFindings): Edited {
  if (!isLonger(form.children, FORM_IS_PAGE)) return removed(form, 'form', findings);
  form.name = 'div';
  return form;
}
