import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { ALLOWED_TAGS, type Attributes, allowedAttributes } from './allow-list.ts';
import { withoutControls } from './controls.ts';
import { escapeText } from './write-html.ts';

const OPTIONS: IOptions = {
  allowedTags: [...ALLOWED_TAGS],
  allowedAttributes: {
    '*': ['lang', 'dir'],
    a: ['href', 'title', 'rel', 'id', 'class'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
    td: ['colspan', 'rowspan', 'align'],
    th: ['colspan', 'rowspan', 'align'],
    p: ['class'],
    code: ['class'],
    span: ['class'],
    li: ['id', 'class'],
    pre: ['tabindex'],
    table: ['tabindex'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'noembed',
    'noframes',
    'template',
    'title',
    'xmp',
    'iframe',
    'plaintext',
  ],
  selfClosing: ['img', 'br', 'hr', 'col', 'area', 'base', 'basefont', 'input', 'link', 'meta'],
  transformTags: { '*': (name, attribs) => transform(name, attribs) },
};

const NOTHING = 'x-nothing';
const MAX_PASSES = 8;

/**
 * The allow-list every body passes last: what is not named there is gone. The elements' text stays, except
 * that of scripts and the like. What comes out stays as it is when it passes again: where an element that
 * went lets two others meet (`<li><div><li>`), a second reading of the text would be another one.
 */
export function sanitise(html: string): string {
  let before = html;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const after = sanitizeHtml(withoutControls(before), OPTIONS);
    if (after === before) return after;
    before = after;
  }
  return escapeText(before);
}

function transform(name: string, attribs: Attributes): { tagName: string; attribs: Attributes } {
  const allowed = allowedAttributes(name, attribs);
  // An element that is not in the list keeps its name: by it, its text stays or goes.
  if (allowed !== null) return { tagName: name, attribs: allowed };
  return { tagName: ALLOWED_TAGS.includes(name) ? NOTHING : name, attribs: {} };
}
