import { Parser } from 'htmlparser2';

export interface PlainPage {
  html: string;
  /** The text of every inline script of ours that a policy is asked about. */
  inlineScripts: string[];
}

interface Range {
  start: number;
  end: number;
}

interface OpenScript {
  start: number;
  textStart: number;
  /** Null where it is not ours. */
  kind: 'data' | 'inline' | 'file' | null;
}

type Attributes = Readonly<Record<string, string>>;

/** Marks a script, or a hint for one, as our own. */
const OURS = 'data-island';
/** A script that is data and never runs. */
const DATA_TYPE = 'application/ld+json';
/** Rules for what to load ahead run nothing, yet a policy with hashes wants theirs too. */
const RULES_TYPE = 'speculationrules';
/** Links that only say what to load; of them a page without the framework needs those for pictures and fonts. */
const HINTS: ReadonlySet<string> = new Set(['preload', 'modulepreload', 'prefetch', 'expect']);
const KEPT_PRELOADS: ReadonlySet<string> = new Set(['image', 'font']);
/** Where React has put a part of the page that its script is still to move or to make. */
const UNFINISHED_TEMPLATE = /^[BP]:/;
const UNFINISHED_PART = /^S:/;

/**
 * A page as React rendered it without everything that only React's own script needs: all scripts and hints that are
 * not ours, comments, empty places. What is ours is said here, not what is the framework's, so a later one changes
 * nothing. Null where the page is not whole without its scripts.
 */
export function plainReaderPage(html: string): PlainPage | null {
  const { cuts, inlineScripts, whole } = findCuts(html);
  return whole ? { html: withoutRanges(html, cuts), inlineScripts } : null;
}

function findCuts(html: string): { cuts: Range[]; inlineScripts: string[]; whole: boolean } {
  const cuts: Range[] = [];
  const inlineScripts: string[] = [];
  let whole = true;
  let script: OpenScript | null = null;
  /** Where a `<div hidden>` began that has held nothing so far. */
  let emptyPlace: number | null = null;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: start, endIndex } = parser;
        emptyPlace = name === 'div' && isBareHidden(attributes) ? start : null;
        if (isUnfinished(name, attributes)) whole = false;
        if (name === 'script') script = { start, textStart: endIndex + 1, kind: scriptKind(attributes) };
        if (name === 'link' && isHint(attributes)) cuts.push({ start, end: endIndex + 1 });
      },
      ontext() {
        emptyPlace = null;
      },
      oncomment() {
        cuts.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      },
      onclosetag(name) {
        const end = parser.endIndex + 1;
        if (name === 'div' && emptyPlace !== null) cuts.push({ start: emptyPlace, end });
        emptyPlace = null;
        if (name !== 'script' || script === null) return;
        if (script.kind === null) cuts.push({ start: script.start, end });
        if (script.kind === 'inline') inlineScripts.push(html.slice(script.textStart, parser.startIndex));
        script = null;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return { cuts, inlineScripts, whole };
}

function scriptKind(attributes: Attributes): OpenScript['kind'] {
  const type = attributes.type?.toLowerCase();
  if (type === DATA_TYPE) return 'data';
  if (type === RULES_TYPE) return 'inline';
  if (!(OURS in attributes)) return null;
  return 'src' in attributes ? 'file' : 'inline';
}

function isHint(attributes: Attributes): boolean {
  if (!HINTS.has(attributes.rel ?? '') || OURS in attributes) return false;
  return attributes.rel !== 'preload' || !KEPT_PRELOADS.has(attributes.as ?? '');
}

function isBareHidden(attributes: Attributes): boolean {
  return 'hidden' in attributes && Object.keys(attributes).length === 1;
}

function isUnfinished(name: string, { id = '', ...attributes }: Attributes): boolean {
  if (name === 'template') return UNFINISHED_TEMPLATE.test(id) || 'data-dgst' in attributes;
  return 'hidden' in attributes && UNFINISHED_PART.test(id);
}

/** The ranges may hold one another, and the outer one comes after what it holds. */
function withoutRanges(html: string, ranges: Range[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    pieces.push(html.slice(done, start));
    done = end;
  }
  pieces.push(html.slice(done));
  return pieces.join('');
}
