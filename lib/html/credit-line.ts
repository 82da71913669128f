import type { CreditRole } from '#lib/articles/article.ts';
import { LABEL_PATTERN, type Label, readLabel } from './credit-labels.ts';
import { splitNames } from './credit-names.ts';
import { canBePerson, looksLikePerson } from './personal-name.ts';

export interface LineCredit {
  readonly role: CreditRole;
  readonly name: string;
  readonly printed: string;
  /** False for a name that no rule recognises as a person's. */
  readonly isPerson: boolean;
}

export interface CreditLine {
  readonly credits: readonly LineCredit[];
  /** Every label in the line is an everyday word (文, 图, By). */
  readonly isWeak: boolean;
}

const MAX_LINE = 120;
const LABELS = `${LABEL_PATTERN}(?:[ \\u3000]*[、/／&与和][ \\u3000]*${LABEL_PATTERN})*`;
const COLON = '[ \\u3000]*[：:]';
const BAR = '[ \\u3000]*[／/｜|丨]';
const SEPARATOR = `(?:${COLON}|${BAR}|[ \\u3000]+)[ \\u3000]*`;
/** Where the next part of a line begins: a label with a mark after it, or a label after a space or bracket. */
const NEXT_PART = new RegExp(
  `(?<=[\\s\\u3000）)\\]】；;，,、|｜])(${LABELS})(${SEPARATOR})|(${LABELS})(${COLON}[ \\u3000]*)`,
  'gi',
);
const FIRST_PART = new RegExp(`^(${LABELS})(${SEPARATOR})`, 'i');
const EDGES = /^[\s\u3000（(【[;；,，、|｜]+|[\s\u3000;；,，、|｜]+$/g;

/**
 * Reads a line that is nothing but labelled credits: `责任编辑：张亚楠`, `[编辑:李薇佳 校对:陈荻雁]`,
 * `文／何以宁`, `Editor: Jane Doe`. Null where anything else stands in it, as in `编辑部表示…`.
 */
export function readCreditLine(text: string): CreditLine | null {
  const line = text.replace(/[\u200b\ufeff]/g, '').trim();
  if (line.length > MAX_LINE) return null;
  const parts = splitParts(line.replace(/^[（(【[]\s*/, ''));
  if (!parts) return null;
  const read = parts.map(readPart);
  if (read.some((credits) => credits === null)) return null;
  const labels = parts.flatMap((part) => part.labels);
  if (labels.every(({ role }) => role === null)) return null;
  return { credits: read.flatMap((credits) => credits ?? []), isWeak: labels.every(({ weak }) => weak) };
}

interface Part {
  readonly labels: readonly Label[];
  readonly value: string;
  readonly printed: string;
  /** A mere space after the label: then only a plain personal name may follow. */
  readonly isSpaced: boolean;
}

function splitParts(line: string): Part[] | null {
  const head = FIRST_PART.exec(line)?.[0].length;
  if (head === undefined) return null;
  const starts = [...line.matchAll(NEXT_PART)].filter(({ index }) => index >= head);
  const bounds = [0, ...starts.map(({ index }) => index), line.length];
  const parts = bounds.slice(0, -1).map((from, at) => readBounds(line.slice(from, bounds[at + 1])));
  return parts.every((part) => part !== null) ? parts : null;
}

function readBounds(slice: string): Part | null {
  const match = FIRST_PART.exec(slice);
  if (!match) return null;
  const [head, printedLabels = '', separator = ''] = match;
  const labels = printedLabels.split(/[、/／&与和]/).flatMap((printed) => readLabel(printed) ?? []);
  const value = slice.slice(head.length);
  return { labels, value, printed: tidy(slice), isSpaced: separator.trim() === '' };
}

/** Without the marks around it, and without a closing bracket whose opening one is not part of it. */
function tidy(slice: string): string {
  const bare = slice.replace(EDGES, '');
  return /[（(【[]/.test(bare) ? bare : bare.replace(/[\s\u3000]*[）)】\]]+$/, '');
}

function readPart(part: Part): LineCredit[] | null {
  const names = splitNames(part.value);
  if (!names) return null;
  const roles = new Set(part.labels.flatMap(({ role }) => role ?? []));
  const isSource = roles.has('source');
  const isStrict = part.isSpaced || part.labels.every(({ weak }) => weak);
  if (isStrict && (names.length === 0 || !names.every(looksLikePerson))) return null;
  if (!isSource && names.some((name) => !isShortName(name))) return null;
  return [...roles].flatMap((role) =>
    names.map((name) => ({ role, name, printed: part.printed, isPerson: isSource || canBePerson(name) })),
  );
}

const MAX_NICKNAME = 6;

/** Beyond real names: a pen name such as 小北 or kate, but no phrase. */
function isShortName(name: string): boolean {
  return canBePerson(name) || [...name].length <= MAX_NICKNAME || /^[A-Za-z][\w .'-]{1,24}$/.test(name);
}
