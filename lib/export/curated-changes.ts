import type { EditedArticle } from '#db/queries/export-articles.ts';
import { hidingKeys } from '#lib/content-import/steps/read-published.ts';

type FrontMatter = Readonly<Record<string, unknown>>;
type Change = readonly [key: string, value: unknown];

/**
 * The keys of a file's front matter that editors' decisions change, with their new values; undefined takes a
 * key away. Empty where every decision is what the file says anyway.
 */
export function curatedChanges(article: EditedArticle, frontMatter: FrontMatter): Map<string, unknown> {
  return new Map([
    ...titleAndDek(article),
    ...publication(article, frontMatter),
    ...categories(article, frontMatter),
    ...credits(article),
  ]);
}

function titleAndDek({ imported, decided }: EditedArticle): Change[] {
  const changes: Change[] = [];
  if (decided.title !== null && decided.title !== imported.title) changes.push(['title', decided.title]);
  if (decided.dek !== null && decided.dek !== imported.excerpt) changes.push(['description', decided.dek]);
  return changes;
}

function publication({ imported, decided }: EditedArticle, frontMatter: FrontMatter): Change[] {
  const changes: Change[] = [];
  const { publishedAt, hidden, withdrawnNotice } = decided;
  if (publishedAt !== null && publishedAt.getTime() !== imported.publishedAt?.getTime()) {
    changes.push(['date', isoText(publishedAt)]);
  }
  const isGone = hidden === true || withdrawnNotice !== null;
  if (isGone && imported.published) changes.push(['published', false]);
  if (withdrawnNotice !== null) changes.push(['withdrawn', withdrawnNotice]);
  if (hidden === false && !isGone) for (const key of hidingKeys(frontMatter)) changes.push([key, undefined]);
  return changes;
}

/** ISO 8601 in UTC. As text: Hexo takes a YAML timestamp for wall time, whatever zone it names. */
function isoText(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

function categories({ paths, decided }: EditedArticle, frontMatter: FrontMatter): Change[] {
  const imported = distinct(paths.map((path) => path.imported));
  const curated = distinct(decided.places ?? paths.map((path) => path.decided ?? path.imported));
  if (JSON.stringify(imported) === JSON.stringify(curated)) return [];
  const isSingular = (frontMatter.categories ?? null) === null && Object.hasOwn(frontMatter, 'category');
  return [[isSingular ? 'category' : 'categories', curated.length === 1 ? curated[0] : curated]];
}

function distinct(paths: string[][]): string[][] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

function credits(article: EditedArticle): Change[] {
  return article.credits === null ? [] : [['credits', article.credits]];
}
