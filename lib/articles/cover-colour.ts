/** Grounds for light words, each at least 5:1 (WCAG 1.4.3). */
const GROUNDS = [
  '#8c2a1c',
  '#7a4a12',
  '#5c5a1e',
  '#2f5d3a',
  '#1f5c5c',
  '#24527a',
  '#3d4a86',
  '#5f3f7d',
  '#7d3560',
  '#59493c',
] as const;

/** What a cover is drawn with; both '#rrggbb'. */
export interface CoverColours {
  ground: string;
  ink: string;
}

/** A section's colour: the desk's, else one that its address always has; the words are light or dark, as reads better. */
export function coverColours(section: { path: string; colour?: string | null } | null): CoverColours {
  const ground = section?.colour ?? groundOf(section?.path.split('/')[0] ?? '');
  return { ground, ink: inkOn(ground) };
}

function groundOf(slug: string): string {
  let sum = 0;
  for (const character of slug) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return GROUNDS[sum % GROUNDS.length] ?? GROUNDS[0];
}

/** By WCAG's relative luminance. */
function inkOn(ground: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(ground.slice(at, at + 2)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#1c1a17' : '#fffdf8';
}

function linear(part: string): number {
  const value = Number.parseInt(part, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
