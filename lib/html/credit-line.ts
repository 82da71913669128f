import type { CreditRole } from '#lib/articles/article.ts';
import { BARE_LABEL_PATTERN, LABEL_PATTERN, type Label, readLabel } from './credit-labels.ts';
import { splitNames, splitSources } from './credit-names.ts';
import { canBePerson, isNobody, isOrganisation, isPhrase, looksLikePerson } from './personal-name.ts';

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
  /** A lone everyday word and a space stand before the name: `文 何以宁`, which may be anything. */
  readonly isLoose: boolean;
  /** The line says more: it names somebody for whom there is no credit (an organisation as author, 佚名), or a date. */
  readonly isPartial: boolean;
}

const MAX_LINE = 160;
const LABELS = joined(LABEL_PATTERN);
const COLON = '[ \\u3000]{0,4}[：:]';
const BAR = '[ \\u3000]{0,4}[／/｜|丨·]';
const SEPARATOR = `(?:${COLON}|${BAR}|[ \\u3000])[ \\u3000]{0,8}`;
/** Where the next part of a line begins: a label with a mark after it, or a label after a space or bracket. */
const NEXT_PART = new RegExp(
  `(?<=[\\s\\u3000）)\\]】〕；;，,、|｜])${LABELS}${SEPARATOR}|${joined(BARE_LABEL_PATTERN)}${COLON}[ \\u3000]{0,8}`,
  'giu',
);
/** Every part has one behind its label; looking for the labels takes much longer. */
const ANY_SEPARATOR = /[：:／/｜|丨· \u3000]/;
const FIRST_PART = new RegExp(`^(${LABELS})(${SEPARATOR})`, 'iu');
const EDGES = /^[\s\u3000（(【[〔;；,，、|｜]+|[\s\u3000;；,，、|｜]+$/g;
const OPENING = /^[（(【[〔]\s*/;
/** The agencies' mark of an end, before the editor's name. */
const END_MARK = /^[（(【[]\s{0,2}(?:全文)?完\s{0,2}[）)】\]]\s*/;
/** Pages print `2021-09-13 08:00 来源：晨岚日报`, in either order. */
const PRINTED_DATE = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?`;
const DATE_BEFORE = new RegExp(`^${PRINTED_DATE}\\s{1,8}(?=\\D)`);
const DATE_AFTER = new RegExp(`\\s{1,8}${PRINTED_DATE}$`);

function joined(label: string): string {
  return `${label}(?:[ \\u3000]{0,2}[、/／&与和][ \\u3000]{0,2}${label}){0,4}`;
}

/**
 * Reads a line that is nothing but labelled credits: `责任编辑：张亚楠`, `[编辑:李薇佳 校对:陈荻雁]`,
 * `文／何以宁`, `Reporting by Jane Doe; editing by Tom Becker`. Null where anything else stands in it, as in
 * `编辑部表示…`.
 */
export function readCreditLine(text: string): CreditLine | null {
  const whole = text.replace(/[\u200b\ufeff]/g, '').trim();
  if (whole.length > MAX_LINE) return null;
  const line = whole.replace(END_MARK, '').replace(DATE_BEFORE, '').replace(DATE_AFTER, '');
  const parts = splitParts(line.replace(OPENING, ''));
  if (!parts) return null;
  const read = parts.map(readPart).filter((part) => part !== null);
  if (read.length < parts.length) return null;
  const labels = parts.flatMap((part) => part.labels);
  if (labels.every(({ role }) => role === null)) return null;
  return {
    credits: read.flatMap(({ credits }) => credits),
    isWeak: labels.every(({ weak }) => weak),
    isLoose: parts.length === 1 && parts.every((part) => part.isSpaced) && !/^by\b/i.test(line),
    isPartial: line !== whole.replace(END_MARK, '') || read.some(({ isPartial }) => isPartial),
  };
}

interface Part {
  readonly labels: readonly Label[];
  readonly value: string;
  readonly printed: string;
  /** No more than a space or a dot after the label: then only a plain personal name may follow. */
  readonly isSpaced: boolean;
}

function splitParts(line: string): Part[] | null {
  if (!ANY_SEPARATOR.test(line)) return null;
  const head = FIRST_PART.exec(line)?.[0].length;
  if (head === undefined) return null;
  const isOnePart = !ANY_SEPARATOR.test(line.slice(head));
  const starts = isOnePart ? [] : [...line.matchAll(NEXT_PART)].map(({ index }) => index);
  const bounds = [0, ...starts.filter((index) => index >= head), line.length];
  const parts = bounds.slice(0, -1).map((from, at) => readBounds(line.slice(from, bounds[at + 1])));
  const sound = parts.filter((part) => part !== null);
  return sound.length < parts.length ? null : joinTitles(sound);
}

function readBounds(slice: string): Part | null {
  const match = FIRST_PART.exec(slice);
  if (!match) return null;
  const [head, printedLabels = '', separator = ''] = match;
  const labels = printedLabels.split(/[、/／&与和]/).flatMap(readLabel);
  const isSpaced = /^[\s\u3000·]*$/.test(separator);
  if (isSpaced && labels.some(({ needsMark }) => needsMark)) return null;
  return { labels, value: slice.slice(head.length), printed: tidy(slice), isSpaced };
}

/** `采写｜晨岚日报记者 林知远`: the second label is a title of the name that the first one credits. */
function joinTitles(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  for (const part of parts) {
    const before = done.at(-1);
    const isTitled = before && tidy(before.value) === '' && part.labels.every(({ isTitle }) => isTitle);
    if (isTitled) done[done.length - 1] = { ...part, ...withTitle(before, part) };
    else done.push(part);
  }
  return done;
}

function withTitle(label: Part, title: Part): Pick<Part, 'labels' | 'printed'> {
  return { labels: [...label.labels, ...title.labels], printed: `${label.printed} ${title.printed}` };
}

/** Without the marks around it, and without a closing bracket whose opening one is not part of it. */
function tidy(slice: string): string {
  const bare = slice.replace(EDGES, '');
  return /[（(【[〔]/.test(bare) ? bare : bare.replace(/[\s\u3000]*[）)】\]〕]+$/, '');
}

interface ReadPart {
  readonly credits: readonly LineCredit[];
  readonly isPartial: boolean;
}

function readPart(part: Part): ReadPart | null {
  const roles = rolesOf(part.labels);
  return roles.has('source') ? readSources(part) : readPeople(part, roles);
}

/** A title beside another label only says who it was; `文/本报记者` is a reporter. */
function rolesOf(labels: readonly Label[]): Set<CreditRole> {
  const works = labels.filter(({ isTitle }) => !isTitle);
  const hasTitle = works.length < labels.length;
  const told = works.length > 0 ? works : labels;
  const isReporter = ({ role, weak }: Label) => hasTitle && weak && role === 'author';
  return new Set(told.flatMap((label) => (isReporter(label) ? 'reporter' : (label.role ?? []))));
}

function readSources({ value, printed, isSpaced }: Part): ReadPart | null {
  const names = splitSources(value);
  if (!names || isSpaced) return null;
  const sources = names.filter(
    (name) => !isNobody(name) && !isPhrase(name) && /^[\p{Lu}\p{N}]|\p{Script=Han}/u.test(name),
  );
  const credits = sources.map((name) => ({ role: 'source' as const, name, printed, isPerson: true }));
  return { credits, isPartial: sources.length < names.length };
}

function readPeople(part: Part, roles: ReadonlySet<CreditRole>): ReadPart | null {
  const names = splitNames(part.value);
  if (!names || names.some(isPhrase)) return null;
  const people = names.filter((name) => !isNobody(name) && !isOrganisation(name));
  if (people.some((name) => !isShortName(name))) return null;
  const isStrict = part.isSpaced || part.labels.every(({ weak }) => weak);
  if (isStrict && !(names.length > 0 && people.every(looksLikePerson))) return null;
  const { printed } = part;
  const credits = [...roles].flatMap((role) =>
    people.map((name) => ({ role, name, printed, isPerson: canBePerson(name) })),
  );
  return { credits, isPartial: people.length < names.length };
}

const MAX_NICKNAME = 6;

/** Beyond real names: a pen name such as 小北 or kate, but no phrase. */
function isShortName(name: string): boolean {
  return canBePerson(name) || [...name].length <= MAX_NICKNAME || /^[A-Za-z][\w .'-]{1,24}$/.test(name);
}
