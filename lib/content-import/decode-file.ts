import chardet from 'chardet';
import { commonShare } from './han-variants.ts';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr';
export type DecodedFile =
  | {
      ok: true;
      text: string;
      encoding: Encoding;
      /** Some bytes are no text in any encoding; U+FFFD stands in their place. */
      damaged: boolean;
    }
  | { ok: false; reason: 'empty-file' | 'too-large' | 'not-text' | 'encoding-unreadable'; detail: string };

export const MAX_FILE_BYTES = 8 * 1024 * 1024;
const LEGACY_ENCODINGS = ['gb18030', 'big5'] as const;

/**
 * A file's bytes as text: UTF-8 with or without a byte order mark (a few broken bytes, where a crawler cut a
 * character in two, are forgiven), UTF-16 with one, else the East Asian encoding that chardet is sure of, or, for
 * texts too short for it, whichever of GB18030 and Big5 reads as Chinese. The mark is not part of the text.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length === 0) return { ok: false, reason: 'empty-file', detail: 'The file is empty.' };
  if (bytes.length > MAX_FILE_BYTES) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB`;
    return { ok: false, reason: 'too-large', detail: `The file has ${size}; at most 8 MB are read.` };
  }
  const decoded = decodeText(bytes);
  if (decoded === null) {
    const detail = 'The bytes are neither UTF-8 nor readable as GB18030 or Big5; save the file as UTF-8.';
    return bytes.includes(0) ? notText() : { ok: false, reason: 'encoding-unreadable', detail };
  }
  if (isControlHeavy(decoded.text)) return notText();
  if (decoded.text.trim() === '') {
    return { ok: false, reason: 'empty-file', detail: 'The file holds nothing but white space.' };
  }
  return { ok: true, ...decoded };
}

type Decoded = { text: string; encoding: Encoding; damaged: boolean };

function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(marked, bytes) ?? decodeDamaged(marked, bytes);
  return (
    decodeAs('utf-8', bytes) ?? decodeDamaged('utf-8', bytes) ?? decodeDetected(bytes) ?? decodeLegacy(bytes)
  );
}

/** Of so many characters beyond ASCII one may be broken; in other encodings nearly all of them are. */
const WHOLE_FOR_BROKEN = 20;

function decodeDamaged(encoding: Encoding, bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = countCodes(text, (code) => code === 0xfffd);
  const whole = countCodes(text, (code) => code > 0x7f) - broken;
  return whole >= broken * WHOLE_FOR_BROKEN ? { text, encoding, damaged: true } : null;
}

/** A regular expression would hold every match of 8 MB at once. */
function countCodes(text: string, isCounted: (code: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isCounted(text.charCodeAt(at))) count += 1;
  return count;
}

/** So much of a file tells its encoding. */
const SAMPLE_BYTES = 64 * 1024;
/** Of 100. Below it chardet guesses. */
const SURE = 80;
const DETECTED: Record<string, Encoding> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
};

function decodeDetected(bytes: Uint8Array): Decoded | null {
  const [best] = chardet.analyse(bytes.subarray(0, SAMPLE_BYTES));
  const encoding = best && best.confidence >= SURE ? DETECTED[best.name] : undefined;
  const decoded = encoding ? decodeAs(encoding, bytes) : null;
  return decoded && isReadable(decoded.text) ? decoded : null;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, damaged: false };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Nearly any pair of high bytes is a character in GB18030, so that it decodes proves nothing: the text
 * must also look like Chinese, and the better-looking of the two readings wins.
 */
function decodeLegacy(bytes: Uint8Array): Decoded | null {
  const readings = LEGACY_ENCODINGS.flatMap((encoding) => {
    const decoded = decodeAs(encoding, bytes);
    return decoded && isPlausible(decoded.text) ? [{ decoded, share: commonShare(decoded.text) }] : [];
  });
  readings.sort((a, b) => b.share - a.share);
  return readings[0]?.decoded ?? null;
}

const SAMPLE_CHARACTERS = 64 * 1024;

function isPlausible(text: string): boolean {
  return isReadable(text) && commonShare(text.slice(0, SAMPLE_CHARACTERS)) >= MIN_COMMON;
}

/** Of 40 characters of Chinese news a third are common ones, and a sixth where they are the rarest of a hundred texts. */
const MIN_COMMON = 0.15;
const MIN_READABLE = 0.95;
const READABLE = /[\n\r\t -~　-ヿ㐀-䶿一-鿿가-힯＀-￯‘-”…—·]/g;
/** Western European text, whose accents become one Chinese character within a word: `Geb黨ren`. */
const WITHIN_WORD = /[a-z]\p{Script=Han}[a-z]/giu;
const MAX_WITHIN_WORD = 0.2;

function isReadable(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const beyondAscii = countCodes(sample, (code) => code > 0x7f);
  const withinWords = sample.match(WITHIN_WORD)?.length ?? 0;
  const readable = sample.match(READABLE)?.length ?? 0;
  return readable >= sample.length * MIN_READABLE && withinWords <= beyondAscii * MAX_WITHIN_WORD;
}

const MAX_CONTROL_SHARE = 0.02;

function isControlHeavy(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = countCodes(text, (code) => (code < 0x20 && !WHITE_SPACE.has(code)) || code === 0x7f);
  return controls / text.length > MAX_CONTROL_SHARE;
}

/** Tab and line ends. */
const WHITE_SPACE = new Set([9, 10, 13]);

function notText(): DecodedFile {
  return {
    ok: false,
    reason: 'not-text',
    detail: 'The file holds NUL or other control characters; it is not text.',
  };
}
