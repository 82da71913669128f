import type { CoverWords } from '#db/queries/pictures.ts';
import { coverColours } from '#lib/articles/cover-colour.ts';
import { breakHeadline } from './break-headline.ts';

/** Where the words of a cover stand; lengths in units of the drawing, `ems` and `lines` of the headline at most. */
interface Shape {
  readonly width: number;
  readonly height: number;
  /** What a box of another shape cuts off is margin. */
  readonly margin: number;
  readonly size: number;
  readonly ems: number;
  readonly lines: number;
  /** Size of the section's name over the headline and the site's below; 0 for neither. */
  readonly label: number;
}

const USUAL: Shape = { width: 1200, height: 800, margin: 120, size: 96, ems: 9.6, lines: 4, label: 40 };
/** A picture in a list stands beside its headline: a few large characters are all that can be read. */
const IN_LIST: Shape = { ...USUAL, size: 230, ems: 4, lines: 2, label: 0 };
const CARD: Shape = { width: 1200, height: 630, margin: 90, size: 84, ems: 12, lines: 3, label: 38 };
const LIST_WIDTH = 320;
const LEADING = 1.3;

/** The reader's own fonts: nothing is loaded, and nothing needs to be on the server. */
const FONTS: Readonly<Record<string, string>> = {
  'zh-Hant': 'Songti TC,Noto Serif TC,Noto Serif CJK TC,PMingLiU,serif',
  ja: 'Hiragino Mincho ProN,Noto Serif JP,Noto Serif CJK JP,Yu Mincho,serif',
  ko: 'AppleMyungjo,Noto Serif KR,Noto Serif CJK KR,Batang,serif',
  en: 'Charter,Iowan Old Style,Georgia,Noto Serif CJK SC,serif',
};
const USUAL_FONTS = 'Songti SC,Noto Serif SC,Noto Serif CJK SC,Source Han Serif SC,STSong,SimSun,serif';

/** Takes the place of a picture that cannot be had: the headline on its section's colour, as SVG. */
export function drawCover(words: CoverWords | null, width: number): string {
  const shape = width <= LIST_WIDTH ? IN_LIST : USUAL;
  const texts = layCover(words, '', shape);
  const family = FONTS[words?.language ?? ''] ?? USUAL_FONTS;
  const drawn = texts.map(
    ({ text, x, y, size }) => `<text x="${x}" y="${y}" font-size="${size}">${xmlText(text)}</text>`,
  );
  const group = `<g font-family="${family}" font-weight="700">${drawn.join('')}</g>`;
  return frame(words, shape, group);
}

/** A piece of text and the start of its baseline. */
export interface LaidText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The texts of a card for sharing, for drawCard(). */
export function layCard(words: CoverWords | null, siteName: string): LaidText[] {
  return layCover(words, siteName, CARD);
}

/** A card for sharing as SVG, its texts drawn as paths. */
export function drawCard(words: CoverWords | null, paths: readonly string[]): string {
  return frame(words, CARD, paths.map((path) => `<path d="${path}"/>`).join(''));
}

function layCover(words: CoverWords | null, siteName: string, shape: Shape): LaidText[] {
  const { width, height, margin, size, label } = shape;
  const lines = breakHeadline(words?.title ?? '', shape.ems, shape.lines);
  // Between the section's name and the site's.
  const free = { from: margin + label * 2, to: height - margin * (siteName === '' ? 0.8 : 1.2) };
  const top = (free.from + free.to - lines.length * size * LEADING) / 2;
  const texts: LaidText[] = lines.map((text, at) => {
    return { text, x: margin, y: Math.round(top + size * (at * LEADING + 1.02)), size };
  });
  if (label === 0) return texts;
  const ems = (width - 2 * margin) / label - 2;
  const [section] = breakHeadline(words?.section?.name ?? '', ems, 1);
  const [site] = breakHeadline(siteName, ems, 1);
  const y = margin * 0.92 + label * 1.7;
  if (section) texts.push({ text: section, x: margin, y: Math.round(y), size: label });
  if (site) texts.push({ text: site, x: margin, y: Math.round(height - margin * 0.75), size: label });
  return texts;
}

/** The ground and, thick over thin, the rule under a newspaper's flag. */
function frame(words: CoverWords | null, { width, height, margin }: Shape, content: string): string {
  const { ground, ink } = coverColours(words?.section ?? null);
  const [left, right, top] = [margin, width - margin, Math.round(margin * 0.8)];
  const rules = `M${left} ${top}H${right}v8H${left}zM${left} ${top + 13}H${right}v2H${left}z`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    `<g fill="${ink}"><path d="${rules}" opacity=".55"/>${content}</g></svg>`,
  ].join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML 1.0 has it; one character that it does not know would make the whole drawing none. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
