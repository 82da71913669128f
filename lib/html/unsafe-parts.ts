import { isComment, isTag, type ParentNode } from 'domhandler';
import { parseTree } from './parse-tree.ts';
import { elementsIn } from './tree.ts';

const ALLOWED_TAGS = new Set(
  'p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption img a table caption colgroup col thead tbody tfoot tr th td pre code span em strong b i sub sup del ins mark ruby rb rt rp br hr'.split(
    ' ',
  ),
);
const FORBIDDEN_TAGS =
  /<\/?(?:script|base|meta|form|style|iframe|object|embed|applet|svg|math|link|input|button|select|textarea|noscript|xmp|template|title|frameset|frame|plaintext|video|audio|html|body|head)\b/i;
const ADDRESS = /^(?:https?:\/\/|mailto:[^\s@]+@|\/(?![/\\])|#article-fn(?:ref)?-\d)/i;
const CLASSES = /^(?:embed-card|bare-address|task|hljs|hljs-[a-z_-]+|language-[A-Za-z0-9+#._-]+)$/;
const ATTRIBUTES = new Set(
  'href title rel id src alt width height loading decoding colspan rowspan align class lang dir start tabindex'.split(
    ' ',
  ),
);

/**
 * What in a cleaned body could do harm in a page; for tests. Written apart from the sanitiser, so that both
 * would have to be wrong: it looks at the text as well as at the tree that the text makes when read again.
 */
export function unsafeParts(html: string): string[] {
  const root = parseTree(html);
  return [...unsafeText(html), ...elementsIn(root).flatMap(unsafeElement), ...comments(root)];
}

const FORBIDDEN_TEXT = [FORBIDDEN_TAGS, /<[^>]*\son[a-z]+\s*=/i, /<[^>]*\sstyle\s*=/i, /<[!?]|\0/];
const FORBIDDEN_ADDRESS = /<[a-z][^>]*\s(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript|file|blob):/i;

/** The values of attributes may hold any words; the sanitiser writes < and > in them as entities. */
function unsafeText(html: string): string[] {
  const bare = html.replace(/="[^"]*"/g, '=""');
  const found = FORBIDDEN_TEXT.flatMap((pattern) => pattern.exec(bare) ?? []);
  return [...found, ...(FORBIDDEN_ADDRESS.exec(html) ?? [])];
}

function unsafeElement({ name, attribs }: ReturnType<typeof elementsIn>[number]): string[] {
  const unsafe = ALLOWED_TAGS.has(name) ? [] : [`<${name}>`];
  for (const [attribute, value] of Object.entries(attribs)) {
    if (!ATTRIBUTES.has(attribute) || !isSafeValue(attribute, value, name))
      unsafe.push(`${attribute}=${value}`);
  }
  return unsafe;
}

function isSafeValue(attribute: string, value: string, element: string): boolean {
  if (attribute === 'href' || attribute === 'src') return ADDRESS.test(value);
  if (attribute === 'id') return /^article-fn(?:ref)?-\d{1,4}(?:-\d{1,4})?$/.test(value);
  if (attribute === 'tabindex') return value === '0';
  if (attribute !== 'class') return true;
  const isOf: Record<string, RegExp> = {
    p: /^embed-card$/,
    a: /^bare-address$/,
    li: /^task$/,
    span: /^hljs-/,
    code: /^(?:hljs|language-)/,
  };
  return value.split(' ').every((one) => CLASSES.test(one) && (isOf[element]?.test(one) ?? false));
}

function comments(parent: ParentNode): string[] {
  return parent.children.flatMap((child) => {
    if (isComment(child)) return [`<!--${child.data}-->`];
    return isTag(child) ? comments(child) : [];
  });
}
