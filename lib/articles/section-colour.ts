import { type Rgb, readableOn, readHex, writeHex } from './colour-contrast.ts';

/** A colour as the light and the dark scheme show it, both '#rrggbb' and readable as text on the page. */
export interface SectionColour {
  light: string;
  dark: string;
}

// The pages' papers, as app/tokens.css has them (a test compares).
export const PAPER = { light: '#fbf9f4', dark: '#161412' };
const LIGHT_PAPER: Rgb = [0xfb, 0xf9, 0xf4];
const DARK_PAPER: Rgb = [0x16, 0x14, 0x12];
const LEAST = 4.5;

/** What sections have that the desk gave no colour: quiet inks, none near the accent. */
export const SECTION_COLOURS: readonly SectionColour[] = [
  { light: '#7d5200', dark: '#deb064' },
  { light: '#2c6a3c', dark: '#8ccb98' },
  { light: '#0c6768', dark: '#74c9c6' },
  { light: '#2b4f91', dark: '#9db9f0' },
  { light: '#6a4286', dark: '#cdaae4' },
  { light: '#8a2f57', dark: '#eea3c0' },
  { light: '#455768', dark: '#afc0d0' },
  { light: '#5d6110', dark: '#c6c979' },
  { light: '#744a31', dark: '#d9b094' },
  { light: '#0a628c', dark: '#80c4ec' },
  { light: '#466628', dark: '#aed088' },
];

/**
 * The colour of a section: its own ('#rrggbb', made readable in both schemes), else one of the palette, the same
 * for all that is below one top section, wherever it is asked for.
 */
export function sectionColour({ path, colour }: { path: string; colour?: string | null }): SectionColour {
  const own = colour ? readHex(colour) : null;
  if (own === null) return paletteColour(path.split('/', 1)[0] ?? '');
  return {
    light: writeHex(readableOn(own, LIGHT_PAPER, LEAST)),
    dark: writeHex(readableOn(own, DARK_PAPER, LEAST)),
  };
}

/** The same as a CSS value. */
export function sectionInk(section: { path: string; colour?: string | null }): string {
  const { light, dark } = sectionColour(section);
  return `light-dark(${light},${dark})`;
}

function paletteColour(slug: string): SectionColour {
  let hash = 73;
  for (const character of slug) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  const colour = SECTION_COLOURS[hash % SECTION_COLOURS.length];
  if (!colour) throw new Error('The palette is empty.');
  return colour;
}
