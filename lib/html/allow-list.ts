import { BARE_ADDRESS, TASK } from './element-kinds.ts';
import { EMBED_CARD } from './embed-card.ts';
import { FOOTNOTE_ID, FOOTNOTE_LINK } from './footnote-ids.ts';
import { safeLink, safeUrl } from './safe-url.ts';

/** Everything a body may consist of. What is not named here is gone; the text in it stays. */
export const ALLOWED_TAGS: readonly string[] =
  'p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption img a table caption colgroup col thead tbody tfoot tr th td pre code span em strong b i sub sup del ins mark ruby rb rt rp br hr'.split(
    ' ',
  );
const ALLOWED = new Set(ALLOWED_TAGS);

export type Attributes = Record<string, string>;

const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
const DIRECTION = /^(?:ltr|rtl|auto)$/;
const ALIGN = /^(?:left|center|right)$/;
const SPAN = /^[1-9]\d{0,2}$/;
const SIDE = /^[1-9]\d{0,4}$/;
const NUMBER = /^-?\d{1,9}$/;
const CODE_CLASS = /^(?:hljs|language-[A-Za-z0-9+#._-]{1,30})$/;
const MARK_CLASS = /^hljs-[a-z_-]{1,30}$/;
const CARD_CLASS = new RegExp(`^${EMBED_CARD}$`);
const TASK_CLASS = new RegExp(`^${TASK}$`);
const ADDRESS_CLASS = new RegExp(`^${BARE_ADDRESS}$`);

/** What of an element's attributes may stand in a page, in this order; null where the element itself may not. */
export function allowedAttributes(name: string, given: Attributes): Attributes | null {
  if (!ALLOWED.has(name)) return null;
  const kept: Attributes = {};
  const own = OWN[name];
  if (own && !own(given, kept)) return null;
  keep(given, kept, 'lang', LANGUAGE);
  keep(given, kept, 'dir', DIRECTION);
  return kept;
}

/** Fills in what the element needs; false where it is no use without something that is missing. */
type Keeper = (given: Attributes, kept: Attributes) => boolean;

const OWN: Record<string, Keeper | undefined> = {
  a: keepLink,
  img: keepPicture,
  td: keepCell,
  th: keepCell,
  p: (given, kept) => keepClasses(given, kept, CARD_CLASS),
  code: (given, kept) => keepClasses(given, kept, CODE_CLASS),
  // A span means nothing but a colour in code.
  span: (given, kept) => keepClasses(given, kept, MARK_CLASS) && kept.class !== undefined,
  li: (given, kept) => keep(given, kept, 'id', FOOTNOTE_ID) && keepClasses(given, kept, TASK_CLASS),
  pre: keepInReach,
  table: keepInReach,
  ol: (given, kept) => keep(given, kept, 'start', NUMBER),
};

function keep(given: Attributes, kept: Attributes, name: string, pattern: RegExp): true {
  const value = given[name];
  if (value !== undefined && pattern.test(value)) kept[name] = value;
  return true;
}

function keepClasses(given: Attributes, kept: Attributes, pattern: RegExp): true {
  const names = given.class?.split(/\s+/).filter((name) => pattern.test(name)) ?? [];
  if (names.length > 0) kept.class = names.join(' ');
  return true;
}

/** What may be wider than the page scrolls by itself, also for somebody without a mouse. */
function keepInReach(_given: Attributes, kept: Attributes): true {
  kept.tabindex = '0';
  return true;
}

function keepCell(given: Attributes, kept: Attributes): true {
  keep(given, kept, 'colspan', SPAN);
  keep(given, kept, 'rowspan', SPAN);
  return keep(given, kept, 'align', ALIGN);
}

/** A link within the article needs no rel; any other is somebody else's word. */
function keepLink(given: Attributes, kept: Attributes): boolean {
  const { href, title } = given;
  if (href === undefined) return false;
  keep(given, kept, 'id', FOOTNOTE_ID);
  const isWithin = FOOTNOTE_LINK.test(href);
  const url = isWithin ? href : safeLink(href);
  if (url === null) return false;
  kept.href = url;
  if (title) kept.title = title;
  if (!isWithin) kept.rel = 'nofollow noopener ugc';
  return keepClasses(given, kept, ADDRESS_CLASS);
}

function keepPicture(given: Attributes, kept: Attributes): boolean {
  const { src, alt, title } = given;
  const url = src === undefined ? null : safeUrl(src);
  if (url === null) return false;
  Object.assign(kept, { src: url, alt: alt ?? '' });
  if (title) kept.title = title;
  keep(given, kept, 'width', SIDE);
  keep(given, kept, 'height', SIDE);
  Object.assign(kept, { loading: 'lazy', decoding: 'async' });
  return true;
}
