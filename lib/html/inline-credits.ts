import type { CreditRole } from '#lib/articles/article.ts';
import { readCreditLine } from './credit-line.ts';
import { splitNames } from './credit-names.ts';
import { looksLikePerson } from './personal-name.ts';
import { readReporting } from './reporting-line.ts';

export interface InlineCredit {
  readonly role: CreditRole;
  readonly name: string;
  readonly printed: string;
  readonly confidence: number;
}

/** Below SURE_CREDIT: what stands within running text waits for an editor, however plain it looks. */
const CONFIDENCE = 0.7;
/** Reading text in which none of these stand costs nothing. */
const MENTIONS_CREDIT =
  /记者|記者|编辑|編輯|责编|責編|校对|校對|作者|通讯员|译者|[摄攝](?:[）)】\]〕]?$)|[电電讯訊]\s?[（(]/;
const WITHIN_BRACKETS = /[（(【[〔]([^（）()【】[\]〔〕]{3,60})[）)】\]〕]/g;
/** How far into a paragraph a bracket still belongs to its dateline. */
const MAX_DATELINE = 60;
/** Marks, and a filing date such as 1130913, that may stand after the last bracket of a paragraph. */
const NOTHING_MORE = /^[\s\d。.]{0,9}$/;

/**
 * Credits that stand within running text and stay there: `本报记者 林知远 发自厦门`, `（记者 周若晴）` in a
 * dateline or at a paragraph's end, `……。责任编辑：张亚楠`, `图为码头。林知远 摄`. Mentions (记者获悉, 编辑部表示)
 * give none.
 */
export function readInlineCredits(paragraph: string): InlineCredit[] {
  if (!MENTIONS_CREDIT.test(paragraph)) return [];
  return [...readDateline(paragraph), ...readBrackets(paragraph), ...readEnd(paragraph)];
}

/** `记者：` begins a question of an interview or a line of credits, not a dateline. */
const DATELINE = /^[^，,。；;！!？?（(【[〔：:]{3,60}/;

function readDateline(paragraph: string): InlineCredit[] {
  const [printed = ''] = DATELINE.exec(paragraph) ?? [];
  const reporting = readReporting(printed.trim());
  // Without a verb only a line of its own is a byline.
  if (!reporting?.hasVerb && printed !== paragraph) return [];
  return reporting ? credits(reporting.role, reporting.names, printed.trim()) : [];
}

function readBrackets(paragraph: string): InlineCredit[] {
  return [...paragraph.matchAll(WITHIN_BRACKETS)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    const isAtEnd = NOTHING_MORE.test(paragraph.slice(index + whole.length));
    if (!isAtEnd && index > MAX_DATELINE) return [];
    return readBracket(inner.trim(), /[电電讯訊]\s?$/.test(paragraph.slice(Math.max(0, index - 2), index)));
  });
}

/** After 中新网厦门9月13日电 the names stand alone. */
function readBracket(inner: string, isAfterWire: boolean): InlineCredit[] {
  const reporting = readReporting(inner);
  if (reporting) return credits(reporting.role, reporting.names, inner);
  const names = isAfterWire ? (splitNames(inner) ?? []) : [];
  if (names.length > 0 && names.every(looksLikePerson)) return credits('reporter', names, inner);
  return labelled(inner);
}

const LAST_SENTENCE = /(?<=^|[。！？!?”’.])\s*([^。！？!?”’（(【[〔]{3,40})$/;
const PHOTO_NAME = /^(\S{2,8}(?:[ 、]\S{2,8})?)[ \u3000]+[摄攝]$/;

/** The last words after the last full stop. */
function readEnd(paragraph: string): InlineCredit[] {
  const [, last = ''] = LAST_SENTENCE.exec(paragraph.slice(-60)) ?? [];
  if (last === '') return [];
  const names = splitNames(PHOTO_NAME.exec(last)?.[1] ?? '') ?? [];
  if (names.length > 0 && names.every(looksLikePerson)) return credits('photographer', names, last);
  return last.length < paragraph.length && /[：:]/.test(last) ? labelled(last) : [];
}

function credits(role: CreditRole, names: readonly string[], printed: string): InlineCredit[] {
  return names.map((name) => ({ role, name, printed, confidence: CONFIDENCE }));
}

function labelled(text: string): InlineCredit[] {
  const line = readCreditLine(text)?.credits ?? [];
  return line
    .filter(({ isPerson, role }) => isPerson && role !== 'source')
    .map(({ role, name, printed }) => ({ role, name, printed, confidence: CONFIDENCE }));
}
