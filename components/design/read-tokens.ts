import { contrast, readHex } from '#lib/articles/colour-contrast.ts';

/** A colour of app/tokens.css as both schemes have it. */
export interface ColourToken {
  /** '--ink' */
  name: string;
  light: string;
  dark: string;
}

/** The colour pairs of a style sheet: '--ink: light-dark(#1c1a17, #ece6db);'. */
export function readColourTokens(css: string): ColourToken[] {
  const pairs = css.matchAll(/(--[\w-]+):\s*light-dark\(\s*(#[\da-f]+)\s*,\s*(#[\da-f]+)\s*\);/gi);
  return [...pairs].flatMap(([, name, light, dark]) =>
    name !== undefined && light !== undefined && dark !== undefined ? [{ name, light, dark }] : [],
  );
}

/** What of the pairs is text, and on what it stands: each must reach 4.5 to 1. */
export const TEXT_ON: readonly (readonly [ink: string, ground: string])[] = [
  ['--ink', '--paper'],
  ['--ink', '--paper-raised'],
  ['--ink', '--paper-sunk'],
  ['--ink', '--mark'],
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--paper-raised'],
  ['--ink-soft', '--paper-sunk'],
  ['--accent', '--paper'],
  ['--accent', '--paper-sunk'],
  ['--accent-ink', '--accent'],
];

export interface TextPair {
  ink: string;
  ground: string;
  light: number;
  dark: number;
}

/** The contrast of each of those, in both schemes; a name that is no token gives 0. */
export function measureText(tokens: readonly ColourToken[]): TextPair[] {
  const colourOf = (name: string, scheme: 'light' | 'dark') =>
    readHex(tokens.find((token) => token.name === name)?.[scheme] ?? '');
  const ratio = (ink: string, ground: string, scheme: 'light' | 'dark') => {
    const [one, other] = [colourOf(ink, scheme), colourOf(ground, scheme)];
    return one && other ? contrast(one, other) : 0;
  };
  return TEXT_ON.map(([ink, ground]) => ({
    ink,
    ground,
    light: ratio(ink, ground, 'light'),
    dark: ratio(ink, ground, 'dark'),
  }));
}
