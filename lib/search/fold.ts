import { Converter } from 'opencc-js/t2cn';

const FIRST = 0x3400;
const BEYOND = 0xa000;

/** The simplified form of each character by code, filled as characters are met; 0 means not yet looked up. */
const simplifiedOf = new Uint16Array(BEYOND - FIRST);
let convert: ((text: string) => string) | null = null;

function lookUp(code: number): number {
  convert ??= Converter({ from: 't', to: 'cn' });
  const form = convert(String.fromCharCode(code));
  // A character never becomes two: positions in the folded text are those in the text.
  const simplified = form.length === 1 ? form.charCodeAt(0) : code;
  simplifiedOf[code - FIRST] = simplified;
  return simplified;
}

/**
 * Traditional characters made simplified, each by itself and so always the same way: what stands in a text
 * stands, simplified, in the simplified text. (By whole words 乾隆 would stay, and 乾 alone become 干.)
 * The result is as long as the text.
 */
export function simplify(text: string): string {
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST || code >= BEYOND) continue;
    const simplified = simplifiedOf[code - FIRST] || lookUp(code);
    if (simplified === code) continue;
    result += text.slice(copied, at) + String.fromCharCode(simplified);
    copied = at + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** Full-width forms as ASCII, letters lower case: what the search takes for equal before it looks at scripts. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
