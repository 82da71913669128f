import { sectionColour } from './section-colour.ts';

/** What a cover is drawn with; both '#rrggbb'. */
export interface CoverColours {
  ground: string;
  ink: string;
}

const INK = '#fffdf8';

/** A section's colour as the light scheme has it, which is dark enough for light words: at least 4.5 to 1. */
export function coverColours(section: { path: string; colour?: string | null } | null): CoverColours {
  return { ground: sectionColour(section ?? { path: '' }).light, ink: INK };
}
