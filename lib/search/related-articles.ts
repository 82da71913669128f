import type { ArticleView } from '#lib/articles/views.ts';
import { articlesIndex, searchEngine } from './engine.ts';
import { foldWidth } from './fold.ts';
import { gramsOf, splitRuns } from './grams.ts';
import { tellingWords } from './telling-words.ts';

/** What Meilisearch reads of a query. */
const MOST_WORDS = 10;

type Subject = Pick<ArticleView, 'id' | 'title' | 'language' | 'twins'>;

/**
 * Ids of articles in the same language that share the most telling words of a headline, the most alike first, without
 * the article itself and those that tell the same story. Throws when the engine does not answer.
 */
export async function findRelated({ id, title, language, twins }: Subject, most: number): Promise<string[]> {
  const engine = searchEngine();
  if (engine === null) throw new Error('no search engine is configured');
  const q = toQuery(tellingWords(title));
  if (q === '') return [];
  const same = new Set([id, ...twins.map((twin) => twin.id)]);
  const { hits } = await articlesIndex(engine).search(q, {
    filter: `language = "${language}"`,
    attributesToSearchOn: ['title', 'dek', 'text'],
    attributesToRetrieve: ['id'],
    matchingStrategy: 'frequency', // the words that are everywhere are the first that may be missing
    limit: most + same.size,
  });
  return hits
    .map((hit) => hit.id)
    .filter((found) => !same.has(found))
    .slice(0, most);
}

/** Each word as a phrase, spelled as the index spells it, while the engine still reads them. */
function toQuery(words: string[]): string {
  const phrases: string[] = [];
  let room = MOST_WORDS;
  for (const word of words) {
    const grams = splitRuns(foldWidth(word)).flatMap(({ piece, run }) => (run ? gramsOf(piece) : [piece]));
    if (grams.length > room) continue;
    room -= grams.length;
    phrases.push(`"${grams.join(' ')}"`);
  }
  return phrases.join(' ');
}
