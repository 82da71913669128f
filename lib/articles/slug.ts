import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

const MAX_LENGTH = 60;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * An address part for a name: Chinese words in pinyin without tones, the syllables of a word joined and
 * the words parted by '-' ('银行监管' → 'yinhang-jianguan'), Latin words in lower case without accents,
 * everything else dropped. At most 60 characters of a–z, 0–9 and '-'. A name of which nothing is left
 * (kana, emoji) gives 'x' and 6 hex digits of its sha-256.
 */
export function slugify(name: string): string {
  const parts = [...words.segment(name.normalize('NFKC'))].flatMap(({ segment }) => latinWords(segment));
  return shorten(parts.join('-')) || `x${hash(name, 6)}`;
}

/**
 * A slug that `taken` does not hold: the base, else the base with 4 hex digits of the name's sha-256,
 * else with 8 (and on by 4). The same name and the same taken slugs always give the same slug.
 */
export function uniqueSlug(base: string, name: string, taken: (slug: string) => boolean): string {
  if (!taken(base)) return base;
  for (let digits = 4; digits <= 64; digits += 4) {
    const slug = `${base}-${hash(name, digits)}`;
    if (!taken(slug)) return slug;
  }
  throw new Error(`No free slug for '${name}'.`);
}

function latinWords(segment: string): string[] {
  const latin = /\p{Script=Han}/u.test(segment) ? syllables(segment) : segment;
  return (
    latin
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

function syllables(segment: string): string {
  return pinyin(segment, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('');
}

function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const lastDash = slug.lastIndexOf('-', MAX_LENGTH);
  return lastDash > 0 ? slug.slice(0, lastDash) : slug.slice(0, MAX_LENGTH);
}

function hash(name: string, digits: number): string {
  return createHash('sha256').update(name.normalize('NFC'), 'utf8').digest('hex').slice(0, digits);
}
