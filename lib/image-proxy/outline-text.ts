import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
// Not by the package's name: Node would take its CommonJS file for it, a bundler this one.
import { type Font, type PathCommand, parse } from 'opentype.js/dist/opentype.mjs';

// ZCOOL XiaoWei (站酷小薇体, OFL), as the package @fontsource/zcool-xiaowei cuts it: a hundred small files by ranges of
// characters, so that a headline reads only those it needs, and a server needs no fonts of its own.

const PACKAGE = resolve(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource/zcool-xiaowei');
const NUMBERED = /^\[(\d+)\]$/;

interface Range {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

let ranges: Promise<readonly Range[]> | null = null;

/** Text as outlines: the same picture on every machine. */
export interface Outlines {
  /** The text's path, its baseline's start at `x`, `y`, for the `d` attribute of SVG's `<path>`. */
  path(text: string, x: number, y: number, size: number): string;
}

/** What draws these texts; null where the typeface lacks one of their characters. */
export async function outlinesFor(texts: readonly string[]): Promise<Outlines | null> {
  const characters = new Set(texts.join('').replaceAll(' ', ''));
  const fonts = new Map<string, Font>();
  const open = new Map<string, Font>();
  for (const character of characters) {
    const font = await fontFor(character, open);
    if (!font) return null;
    fonts.set(character, font);
  }
  return { path: (text, x, y, size) => outline(text, x, y, size, fonts) };
}

async function fontFor(character: string, open: Map<string, Font>): Promise<Font | null> {
  const code = character.codePointAt(0) ?? 0;
  ranges ??= readRanges();
  for (const { file, from, to } of await ranges) {
    if (code < from || code > to) continue;
    const font = open.get(file) ?? (await openFont(file));
    open.set(file, font);
    // A range says what a file may have.
    if (font.charToGlyph(character).unicode !== undefined) return font;
  }
  return null;
}

async function openFont(file: string): Promise<Font> {
  const bytes = await readFile(resolve(/* turbopackIgnore: true */ PACKAGE, 'files', file));
  return parse(new Uint8Array(bytes).buffer);
}

/** `unicode.json` of the package: for each file's number 'U+4e00-4e05,U+4e09'. */
async function readRanges(): Promise<Range[]> {
  const text = await readFile(resolve(/* turbopackIgnore: true */ PACKAGE, 'unicode.json'), 'utf8');
  const listed = Object.entries(JSON.parse(text) as Record<string, string>);
  return listed.flatMap(([key, value]) => {
    const name = NUMBERED.exec(key)?.[1] ?? key;
    const file = `zcool-xiaowei-${name}-400-normal.woff`;
    return value.split(',').map((range) => readRange(file, range));
  });
}

function readRange(file: string, range: string): Range {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return { file, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
}

const SPACE = 0.25;

function outline(text: string, x: number, y: number, size: number, fonts: ReadonlyMap<string, Font>): string {
  let at = x;
  const paths: string[] = [];
  for (const character of text) {
    const font = fonts.get(character);
    const glyph = font?.charToGlyph(character);
    if (glyph) paths.push(...glyph.getPath(at, y, size).commands.map(writeCommand));
    at += glyph && font ? ((glyph.advanceWidth ?? 0) / font.unitsPerEm) * size : SPACE * size;
  }
  return paths.join('');
}

/** The library's own toPathData() writes NaN for some numbers. */
function writeCommand({ type, x1, y1, x2, y2, x, y }: PathCommand): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
  return type + numbers.map((number) => number.toFixed(1)).join(' ');
}
