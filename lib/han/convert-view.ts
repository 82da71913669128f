import { convertHtml } from './convert-html.ts';
import { convertName, convertText, type HanScript } from './convert-text.ts';

/** Text of an article: converted where the article is in Chinese of the other script. */
const TEXT = new Set(['title', 'dek', 'originalTitle', 'imageCaption', 'caption', 'alt', 'text', 'printed']);
const HTML = new Set(['bodyHtml', 'titleHtml', 'snippetHtml']);
/** What the portal calls its sections, publishers and people, whatever the article is in. */
const NAMES = new Set(['name', 'label', 'source', 'category', 'description', 'categories']);
/** Under these stand people, and beside these in a person's own page or among the names that a search matches. */
const PEOPLE = new Set(['person', 'people', 'credits']);
const CHINESE: ReadonlySet<unknown> = new Set(['zh-Hans', 'zh-Hant']);

interface Context {
  script: HanScript;
  /** Whether the article that this is part of is in Chinese of the other script; true where it is part of none. */
  isOther: boolean;
  isPerson: boolean;
}

/**
 * A view of lib/articles/views.ts in the other script: what readers read, by the names of its parts. Its ids, slugs and
 * addresses stay, and so does an article in another language; one in Chinese says that it is in this script now.
 */
export function convertView<View>(view: View, script: HanScript): View {
  if (typeof view === 'string') return convertText(view, script) as View;
  return convertPart(view, { script, isOther: true, isPerson: false }) as View;
}

function convertPart(part: unknown, context: Context): unknown {
  if (Array.isArray(part)) return part.map((each) => convertPart(each, context));
  if (typeof part !== 'object' || part === null || part instanceof Date) return part;
  const inner = { ...context, ...aboutPart(part, context.script) };
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, convertValue(key, value, inner)]),
  );
}

/** What an object says of itself. Among a search's facets `language` is a list, and says nothing. */
function aboutPart(part: object, script: HanScript): Partial<Context> {
  const language = 'language' in part && typeof part.language === 'string' ? part.language : null;
  const isPerson = 'roles' in part || ('kind' in part && part.kind === 'person');
  const isOther = CHINESE.has(language) && language !== script;
  return { ...(language !== null && { isOther }), ...(isPerson && { isPerson }) };
}

function convertValue(key: string, value: unknown, context: Context): unknown {
  if (NAMES.has(key)) return convertNames(value, context);
  if (typeof value !== 'string') {
    return convertPart(value, PEOPLE.has(key) ? { ...context, isPerson: true } : context);
  }
  if (!context.isOther) return value;
  if (key === 'language') return context.script;
  if (HTML.has(key)) return convertHtml(value, context.script);
  return TEXT.has(key) ? convertText(value, context.script) : value;
}

/** A name, a list of names or of lists of them; an object under such a key (a source, a category) has its own parts. */
function convertNames(value: unknown, context: Context): unknown {
  if (typeof value === 'string') return (context.isPerson ? convertName : convertText)(value, context.script);
  if (Array.isArray(value)) return value.map((each) => convertNames(each, context));
  return convertPart(value, context);
}
