import type { CategoryPath } from '#lib/articles/article.ts';
import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/**
 * Category paths as Hexo reads them (hexo.io/docs/front-matter): text is one path of one name, a list is
 * one path from broad to narrow, a list that holds lists is one path for each item.
 */
export const readCategories: Step = (draft) => {
  const { categories, category } = draft.frontMatter;
  const paths = listPaths(categories ?? category).map(readPath);
  return { ...draft, categoryPaths: distinct(paths.filter((path) => path.length > 0)) };
};

function listPaths(value: unknown): unknown[][] {
  if (!Array.isArray(value)) return [[value]];
  if (!value.some(Array.isArray)) return [value];
  return value.map((item) => (Array.isArray(item) ? item : [item]));
}

function readPath(names: unknown[]): CategoryPath {
  return names.flatMap((name) => readName(name) ?? []);
}

/** A name may hold a slash; the pipe before some names is the crawler's. */
function readName(value: unknown): string | null {
  const printed = printedText(typeof value === 'boolean' ? String(value) : textOfPair(value));
  return printedText(printed?.replace(/^(?:[|｜]\s*)+/, ''));
}

/** `- 时政: 国内` and `- 时政:` are maps to YAML, and names to whoever wrote them. */
function textOfPair(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [pair, ...others] = Object.entries(value);
  if (!pair || others.length > 0) return null;
  const [first, second] = pair;
  if (second === null || second === '') return first;
  const printed = printedText(second);
  return printed === null ? null : `${first}: ${printed}`;
}

function distinct(paths: CategoryPath[]): CategoryPath[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}
