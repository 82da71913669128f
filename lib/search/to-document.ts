import type { SearchDocument, SearchRow } from '#lib/articles/search-document.ts';
import { foldWidth, simplify } from './fold.ts';
import { splitRuns, toGrams } from './grams.ts';
import { toPinyin } from './pinyin.ts';

/** The search document of an article. */
export function toSearchDocument(row: SearchRow): SearchDocument {
  const title = foldWidth(row.title);
  const text = foldWidth(row.text);
  const dek = ownDek(row.dek, text);
  const published = [row.source, ...row.people].filter(Boolean).join(' · ');
  return {
    id: row.id,
    title: toGrams(title),
    titleHans: shadow(`${title} · ${foldWidth(row.originalTitle ?? '')}`),
    originalTitle: toGrams(foldWidth(row.originalTitle ?? '')),
    people: toGrams(foldWidth(row.people.join(' · '))),
    source: toGrams(foldWidth(row.source ?? '')),
    categoryNames: toGrams(foldWidth(row.categoryNames.join(' · '))),
    namesHans: shadow(foldWidth([published, ...row.categoryNames].join(' · '))),
    dek: toGrams(dek),
    text: toGrams(text),
    textHans: shadow(dek === '' ? text : `${dek} · ${text}`),
    titlePinyin: toPinyin(title),
    namesPinyin: toPinyin(published),
    categoryPaths: row.categoryPaths,
    personSlugs: row.personSlugs,
    sourceSlug: row.sourceSlug,
    language: row.language,
    publishedAt: row.publishedAt,
  };
}

/** The dek, where it is not just the beginning of the text. */
function ownDek(dek: string | null, text: string): string {
  const folded = foldWidth(dek ?? '').replace(/[…\s.]+$/u, '');
  return text.includes(folded.slice(0, 40)) ? '' : folded;
}

/** The runs of characters that are not written in simplified ones, simplified. */
function shadow(text: string): string {
  const simplified = simplify(text);
  if (simplified === text) return '';
  const runs: string[] = [];
  let at = 0;
  for (const { piece, run } of splitRuns(text)) {
    const form = simplified.slice(at, at + piece.length);
    at += piece.length;
    if (run && form !== piece) runs.push(form);
  }
  return toGrams(runs.join(' · '));
}
