import iconv from 'iconv-lite';
import type { Encoding } from '#lib/content-import/decode-file.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * A file's bytes with an edit of its decoded text carried out on them: outside of the edit they are the very same,
 * whatever the encoding. A character that the encoding lacks becomes '?'; the caller reads the result again.
 */
export function spliceBytes(bytes: Uint8Array, encoding: Encoding, edit: TextEdit): Buffer {
  const before = bytes.subarray(0, byteOffset(bytes, encoding, edit.start));
  const after = bytes.subarray(byteOffset(bytes, encoding, edit.end));
  return Buffer.concat([before, iconv.encode(edit.text, encoding, { addBOM: false }), after]);
}

const MAX_BYTES_PER_UNIT = 4;

/**
 * Where the byte stands with which the text's unit `units` begins. Asked of the decoder itself, which knows best
 * how many bytes it took for how many units: the shortest beginning that decodes to that many.
 */
function byteOffset(bytes: Uint8Array, encoding: Encoding, units: number): number {
  let low = markLength(bytes, encoding);
  let high = Math.min(bytes.length, low + units * MAX_BYTES_PER_UNIT);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const decoded = new TextDecoder(encoding).decode(bytes.subarray(0, middle), { stream: true });
    if (decoded.length < units) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The byte order mark is no part of the text. */
function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 2;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return encoding === 'utf-8' && isMarked ? 3 : 0;
}
