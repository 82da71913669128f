import { parseTree } from '../parse-tree.ts';
import { type ResolvePicture, startFindings, type TreeRule, toHtml } from '../tree.ts';

/** One rule, or several in a row, on a piece of HTML: what it makes of it and what it found. For tests. */
export function runRule(
  html: string,
  rules: TreeRule | TreeRule[],
  { title = '标题', resolvePicture }: { title?: string; resolvePicture?: ResolvePicture } = {},
) {
  const root = parseTree(html);
  const findings = startFindings(title, resolvePicture);
  for (const rule of [rules].flat()) rule(root, findings);
  return { html: toHtml(root), ...findings, rules: findings.removed.map(({ rule }) => rule) };
}
