import { parseTree } from '../parse-tree.ts';
import { type BodyFindings, type TreeRule, toHtml } from '../tree.ts';

/** One rule, or several in a row, on a piece of HTML: what it makes of it and what it found. For tests. */
export function runRule(html: string, rules: TreeRule | TreeRule[], title = '标题') {
  const root = parseTree(html);
  const findings: BodyFindings = { title, originalTitle: null, credits: [], removed: [] };
  for (const rule of [rules].flat()) rule(root, findings);
  return { html: toHtml(root), ...findings, rules: findings.removed.map(({ rule }) => rule) };
}
