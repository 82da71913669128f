import type { CSSProperties } from 'react';
import { sectionInk } from '#lib/articles/section-colour.ts';

/** Hands a section's colour to the classes that draw with `--section`. */
export function sectionStyle(section: { path: string; colour?: string | null }): CSSProperties {
  return { '--section': sectionInk(section) } as CSSProperties;
}
