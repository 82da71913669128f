import type { CoverWords } from '#db/queries/pictures.ts';
import { coverColours } from '#lib/articles/cover-colour.ts';
import { breakHeadline } from './break-headline.ts';

/** The reader's own fonts: nothing is loaded, and nothing needs to be on the server. */
const FONTS: Readonly<Record<string, string>> = {
  'zh-Hant': 'Songti TC,Noto Serif TC,Noto Serif CJK TC,PMingLiU,serif',
  ja: 'Hiragino Mincho ProN,Noto Serif JP,Noto Serif CJK JP,Yu Mincho,serif',
  ko: 'AppleMyungjo,Noto Serif KR,Noto Serif CJK KR,Batang,serif',
  en: 'Charter,Iowan Old Style,Georgia,Noto Serif CJK SC,serif',
};
const USUAL_FONTS = 'Songti SC,Noto Serif SC,Noto Serif CJK SC,Source Han Serif SC,STSong,SimSun,serif';

/** 3:2, like most boxes; what a 4:3 or 16:9 box cuts off is margin. */
const WIDTH = 1200;
const HEIGHT = 800;
const MARGIN = 120;
/** A picture in a list stands beside its headline: a few large characters are all that can be read. */
const SMALL = 320;

/** Takes the place of a picture that cannot be had: the headline on its section's colour, as SVG. */
export function drawCover(words: CoverWords | null, width: number): string {
  const { ground, ink } = coverColours(words?.section ?? null);
  const isSmall = width <= SMALL;
  const size = isSmall ? 230 : 108;
  const lines = breakHeadline(words?.title ?? '', isSmall ? 4 : 8.8, isSmall ? 2 : 4);
  const top = (HEIGHT - lines.length * size * 1.35) / 2 + (isSmall ? 0 : 30);
  const text = lines.map(
    (line, at) =>
      `<text x="${MARGIN}" y="${Math.round(top + size * (at * 1.35 + 1.02))}">${xmlText(line)}</text>`,
  );
  const label = isSmall ? '' : xmlText(words?.section?.name ?? '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>`,
    `<g fill="${ink}" font-family="${FONTS[words?.language ?? ''] ?? USUAL_FONTS}" font-weight="700">`,
    `<path d="M${MARGIN} 96H${WIDTH - MARGIN}v8H${MARGIN}zM${MARGIN} 110H${WIDTH - MARGIN}v2H${MARGIN}z" opacity=".55"/>`,
    `<text x="${MARGIN}" y="172" font-size="38" font-weight="400" opacity=".85">${label}</text>`,
    `<g font-size="${size}">${text.join('')}</g>`,
    `</g></svg>`,
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
