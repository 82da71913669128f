import type { CreditRole } from '#lib/articles/article.ts';
import { readCreditLine } from './credit-line.ts';
import { splitNames } from './credit-names.ts';
import { looksLikePerson } from './personal-name.ts';

export interface InlineCredit {
  readonly role: CreditRole;
  readonly name: string;
  readonly printed: string;
  readonly confidence: number;
}

const WITHIN_BRACKETS = /[（(【[]([^（）()【】[\]]{3,60})[）)】\]]/g;
const AFTER_SENTENCE =
  /(?<=[。！？!?”’.])\s*((?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對)\s*[：:][^。！？!?]{2,40})$/;
const REPORTER = /^(?:[\p{Script=Han}A-Za-z]{0,8}?)(?:记者|記者)[：:\s]*(.+)$/u;
const DATELINE =
  /^[（(【[]?((?:[\p{Script=Han}A-Za-z·]{0,10}?)(?:记者|記者)\s*([^，。：:；！？]{2,30}?))\s*(?:发自|發自|报道|報道|報導|摄影报道|[／/]\s*\p{Script=Han}{2,8}(?:報導|报道)|$)/u;
const MENTIONS_CREDIT = /记者|記者|编辑|編輯|责编|責編|校对|校對|作者|通讯员|译者/;

/** How far into a paragraph a bracket still belongs to its dateline. */
const MAX_DATELINE = 60;

/**
 * Credits that stand within running text and stay there: `本报记者 林知远 发自厦门`, `（记者 周若晴）` in a
 * dateline or at a paragraph's end, `……。责任编辑：张亚楠`. Mentions (记者获悉, 编辑部表示) give none.
 */
export function readInlineCredits(paragraph: string): InlineCredit[] {
  if (!MENTIONS_CREDIT.test(paragraph)) return [];
  return [...readDateline(paragraph), ...readBrackets(paragraph), ...readEnd(paragraph)];
}

function readDateline(paragraph: string): InlineCredit[] {
  const match = DATELINE.exec(paragraph.slice(0, MAX_DATELINE));
  if (!match || paragraph.startsWith('（') || paragraph.startsWith('(')) return [];
  return reporters(match[2] ?? '', (match[1] ?? '').trim(), 0.6);
}

function readBrackets(paragraph: string): InlineCredit[] {
  return [...paragraph.matchAll(WITHIN_BRACKETS)].flatMap((match) => {
    const [whole, inner = ''] = match;
    const isAtEnd = match.index + whole.length >= paragraph.length - 1;
    if (!isAtEnd && match.index > MAX_DATELINE) return [];
    const reporter = REPORTER.exec(inner.trim());
    const plain = reporter ? reporters(reporter[1] ?? '', inner.trim(), 0.6) : [];
    return plain.length > 0 ? plain : labelled(inner, 0.7);
  });
}

function readEnd(paragraph: string): InlineCredit[] {
  const match = AFTER_SENTENCE.exec(paragraph);
  return match ? labelled(match[1] ?? '', 0.7) : [];
}

function reporters(value: string, printed: string, confidence: number): InlineCredit[] {
  const names = splitNames(value.replace(/\s*(?:文\s*[/／]\s*图|摄影|摄|文)$/, '')) ?? [];
  if (names.length === 0 || !names.every(looksLikePerson)) return [];
  return names.map((name) => ({ role: 'reporter', name, printed, confidence }));
}

function labelled(text: string, confidence: number): InlineCredit[] {
  const credits = readCreditLine(text)?.credits ?? [];
  return credits
    .filter(({ isPerson, role }) => isPerson && role !== 'source')
    .map(({ role, name, printed }) => ({ role, name, printed, confidence }));
}
