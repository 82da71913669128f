import type { ArticleView } from '#lib/articles/views.ts';
import { ARTICLES_INDEX, searchEngine } from './engine.ts';
import { foldWidth } from './fold.ts';
import { gramsOf, splitRuns } from './grams.ts';
import { tellingWords } from './telling-words.ts';

type Subject = Pick<ArticleView, 'id' | 'title' | 'language' | 'twins'>;

const MOST_WORDS = 8;
/** Hits of one word that are looked at: those in headlines come first. */
const DEPTH = 60;

/**
 * Ids of articles in the same language that share the most telling words of a headline, the most alike first, without
 * the article itself and those that tell the same story. Throws when the engine does not answer.
 */
export async function findRelated({ id, title, language, twins }: Subject, most: number): Promise<string[]> {
  const engine = searchEngine();
  if (engine === null) throw new Error('no search engine is configured');
  const words = tellingWords(title).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const asked = {
    indexUid: ARTICLES_INDEX,
    filter: `language = "${language}"`,
    attributesToRetrieve: ['id'],
  };
  // A question for each word: asked together, whichever is rarest would have to be in every hit, and often
  // stands in this article alone.
  const { results } = await engine.multiSearch({
    queries: [
      { ...asked, q: '', limit: 0 },
      ...words.map((word) => ({
        ...asked,
        q: toPhrase(word),
        attributesToSearchOn: ['title', 'dek', 'text'],
        limit: DEPTH,
      })),
    ],
  });
  const [all, ...found] = results.map(({ hits, estimatedTotalHits }) => ({
    ids: hits.map((hit) => hit.id),
    total: estimatedTotalHits ?? 0,
  }));
  const scores = score(found, all?.total ?? 0);
  for (const same of [id, ...twins.map((twin) => twin.id)]) scores.delete(same);
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([related]) => related);
}

/** The word as the index spells it, as a phrase: no typo is forgiven in it. */
function toPhrase(word: string): string {
  const grams = splitRuns(foldWidth(word)).flatMap(({ piece, run }) => (run ? gramsOf(piece) : [piece]));
  return `"${grams.join(' ')}"`;
}

/** A word counts by how rare it is (inverse document frequency); a hit further down its list for less. */
function score(found: { ids: string[]; total: number }[], all: number): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { ids, total } of found) {
    const rarity = Math.log(1 + all / Math.max(1, total));
    for (const [rank, id] of ids.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + rarity * (1 - rank / (2 * DEPTH)));
    }
  }
  return scores;
}
