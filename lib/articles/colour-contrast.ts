/** Red, green, blue, 0–255. */
export type Rgb = readonly [number, number, number];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 50;

/** '#rgb' or '#rrggbb' as numbers; null for anything else. */
export function readHex(hex: string): Rgb | null {
  const long = hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(long) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

export function writeHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 (alike) to 21 (black on white), by WCAG 2.2 (relative luminance, contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour, as much darker or lighter as it must be to be read on `paper`. */
export function readableOn(colour: Rgb, paper: Rgb, least: number): Rgb {
  const towards = luminance(paper) > 0.18 ? BLACK : WHITE;
  let shade = colour;
  for (let step = 0; step <= STEPS && contrast(shade, paper) < least; step += 1) {
    shade = mix(colour, towards, step / STEPS);
  }
  return shade;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function mix([red, green, blue]: Rgb, towards: Rgb, share: number): Rgb {
  const between = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [between(red, towards[0]), between(green, towards[1]), between(blue, towards[2])];
}
