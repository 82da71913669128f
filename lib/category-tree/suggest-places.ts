import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import type { PlaceEvidence, PlaceSuggestion } from '#lib/articles/queue-entry.ts';
import { foldWidth, simplify } from '#lib/search/fold.ts';

/** Words that a site puts behind a section's name without meaning another section. */
const TAILS = /(?:新闻|新聞|频道|頻道|资讯|資訊|动态|動態|要闻|要聞|报道|報道|栏目|專欄|专栏|版)$/u;
const MARKS = /[^\p{L}\p{N}]+/gu;

/** A name in ever coarser forms; two names are alike at the first form in which they are equal. */
interface Forms {
  exact: string;
  width: string;
  script: string;
  bare: string;
  core: string;
}

function formsOf(name: string): Forms {
  const width = foldWidth(name).trim();
  const script = simplify(width);
  const bare = script.replace(MARKS, '');
  return { exact: name, width, script, bare, core: bare.replace(TAILS, '') || bare };
}

const LADDER: readonly [keyof Forms, PlaceEvidence][] = [
  ['exact', 'same-name'],
  ['width', 'width'],
  ['script', 'script'],
  ['bare', 'punctuation'],
  ['core', 'longer-name'],
];

/** Whether one character more, less or other makes one text of the other. */
function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return rest === short.slice(long.length === short.length ? at + 1 : at);
}

/** Short Han names differ in one character too often without meaning the same, and so do long ones in another one. */
const LEAST_FOR_SLIP = { han: 4, latin: 6 };

function isSlip(a: string, b: string): boolean {
  const isHan = /\p{Script=Han}/u.test(a);
  if (isHan && a.length === b.length) return false; // 新浪体育, 新浪教育
  const least = isHan ? LEAST_FOR_SLIP.han : LEAST_FOR_SLIP.latin;
  return Math.min(a.length, b.length) >= least && isOneApart(a, b);
}

function evidenceOf(a: Forms, b: Forms): PlaceEvidence | null {
  const step = LADDER.find(([form]) => a[form] === b[form] && a[form] !== '');
  if (step) return step[1];
  return isSlip(a.bare, b.bare) ? 'one-letter' : null;
}

const MOST = 5;
const RANK: readonly PlaceEvidence[] = [
  'width',
  'script',
  'punctuation',
  'same-name',
  'longer-name',
  'one-letter',
];

/**
 * Gives, for a waiting category, those of `nodes` that it may be another spelling of, the likeliest first: spellings
 * before slips, then places with the same parent, confirmed ones, and those with more articles.
 */
export function placeSuggester(
  nodes: readonly CategoryNode[],
  most = MOST,
): (waiting: CategoryNode) => PlaceSuggestion[] {
  const known = nodes.filter(({ hidden }) => !hidden).map((node) => ({ node, forms: formsOf(node.name) }));
  return (waiting) => {
    const own = formsOf(waiting.name);
    return known
      .flatMap(({ node, forms }) => {
        const evidence = isOwn(waiting, node) ? null : evidenceOf(own, forms);
        return evidence === null ? [] : [{ node, evidence, weight: weigh(waiting, node, evidence) }];
      })
      .sort((a, b) => compare(a.weight, b.weight))
      .slice(0, most)
      .map(({ node: { id, trail, articles }, evidence }) => ({ id, trail, evidence, articles }));
  };
}

/** The category itself, and what stands below it. */
function isOwn(waiting: CategoryNode, node: CategoryNode): boolean {
  return node.id === waiting.id || waiting.trail.every((name, level) => node.trail[level] === name);
}

function weigh(waiting: CategoryNode, node: CategoryNode, evidence: PlaceEvidence): number[] {
  return [
    RANK.indexOf(evidence),
    node.parentId === waiting.parentId ? 0 : 1,
    node.status === 'approved' ? 0 : 1,
    -node.articles,
  ];
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
