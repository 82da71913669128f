import { readTokens, type StoryTokens } from './story-shingles.ts';

export interface Story {
  title: string;
  text: string;
}

/** How much a text tells about which story it is. */
export type StoryText =
  | { kind: 'nothing' }
  /** Only all of it tells. */
  | { kind: 'short'; identity: readonly number[] }
  | { kind: 'story'; tokens: StoryTokens };

/** Characters, without punctuation: below the first a text tells nothing, below the second only all of it does. */
const MIN_SIZE = 16;
const MIN_STORY = 60;
/** In Latin writing so many characters may be very few words. */
const MIN_TOKENS = 24;

export function readStory({ title, text }: Story): StoryText {
  const tokens = readTokens(text);
  if (tokens.size < MIN_SIZE) return { kind: 'nothing' };
  if (tokens.size >= MIN_STORY && tokens.ids.length >= MIN_TOKENS) return { kind: 'story', tokens };
  return { kind: 'short', identity: identityOf([...tokens.ids], [...readTokens(title).ids]) };
}

/** A line such as 本视频暂无文字介绍 stands under many titles: only a text that repeats its title speaks for itself. */
function identityOf(text: number[], title: number[]): number[] {
  const [inText, inTitle] = [`,${text.join()},`, `,${title.join()},`];
  return inText.includes(inTitle) || inTitle.includes(inText) ? text : [...title, 0, ...text];
}
