import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { ALLOWED_TAGS, allowedAttributes } from './allow-list.ts';
import { hasControls } from './controls.ts';
import { escapeAttribute, escapeText } from './write-html.ts';

// Why this is as safe as the sanitiser: docs/decisions/0011-a-body-that-needs-no-sanitiser.md

const VOID = new Set(['img', 'br', 'hr', 'col']);
const words = (names: string) => new Set(names.split(' '));
const FLOW_PARENTS = words('li dd td th blockquote figure');
const BLOCKS = words('p h2 h3 h4 ul ol dl blockquote figure table pre hr');
/** Elements that stand nowhere but in these; anywhere else a parser may close something before them. */
const PARENTS: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  li: words('ul ol'),
  dt: words('dl'),
  dd: words('dl'),
  figcaption: words('figure'),
  caption: words('table'),
  colgroup: words('table'),
  col: words('colgroup'),
  thead: words('table'),
  tbody: words('table'),
  tfoot: words('table'),
  tr: words('table thead tbody tfoot'),
  td: words('tr'),
  th: words('tr'),
  rb: words('ruby'),
  rt: words('ruby'),
  rp: words('ruby'),
  ...Object.fromEntries([...BLOCKS].map((name) => [name, FLOW_PARENTS])),
};
/** Nothing that a browser, or a check of the address, would read as less than it is. */
const PLAIN_ADDRESS = /^(?:https?:\/\/[^/]|mailto:|#|\/(?![/\\]))[\x21-\x3b\x3d\x3f-\x7e\u00a1-\uffff]*$/i;

/**
 * A tree that holds nothing but what the allow-list names, each thing where every parser leaves it, as HTML: the
 * text that the sanitiser would give for it. Null for any other tree, which has to go through the sanitiser.
 */
export function plainHtml(nodes: readonly ChildNode[]): string | null {
  const parts: string[] = [];
  if (!writeAll(nodes, null, parts)) return null;
  const html = parts.join('');
  return hasControls(html) ? null : html;
}

function writeAll(nodes: readonly ChildNode[], parent: string | null, parts: string[]): boolean {
  for (const node of nodes) {
    if (isText(node)) parts.push(escapeText(node.data));
    else if (!isTag(node) || !writeElement(node, parent, parts)) return false;
  }
  return true;
}

function writeElement(element: Element, parent: string | null, parts: string[]): boolean {
  const { name, children } = element;
  if (!mayStandIn(name, parent) || !ALLOWED_TAGS.includes(name)) return false;
  parts.push('<', name);
  if (!writeAttributes(element, parts)) return false;
  if (VOID.has(name)) {
    parts.push(' />');
    return children.length === 0;
  }
  parts.push('>');
  if (!writeAll(children, name, parts)) return false;
  parts.push('</', name, '>');
  return true;
}

function mayStandIn(name: string, parent: string | null): boolean {
  if (parent === null) return PARENTS[name] === undefined || BLOCKS.has(name);
  return parent !== name && (PARENTS[name]?.has(parent) ?? true);
}

/** False where the allow-list would not leave every attribute as it is, in this order. */
function writeAttributes({ name, attribs }: Element, parts: string[]): boolean {
  const allowed = allowedAttributes(name, attribs);
  if (allowed === null) return false;
  const keys = Object.keys(attribs);
  const kept = Object.keys(allowed);
  if (keys.length !== kept.length) return false;
  for (let at = 0; at < kept.length; at += 1) {
    const key = kept[at] ?? '';
    const value = allowed[key] ?? '';
    if (keys[at] !== key || attribs[key] !== value) return false;
    if ((key === 'href' || key === 'src') && !PLAIN_ADDRESS.test(value)) return false;
    parts.push(' ', key, '="', escapeAttribute(value), '"');
  }
  return true;
}
