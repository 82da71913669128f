import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 12;

/**
 * The article's public id: 12 characters of RFC 4648 base32 in lower case (60 bits of a sha-256).
 * It is made from where the article comes from, its `abbrlink` or else its path below the content root.
 *
 * This may never change: the id stands in every address and every feed guid, so another result for the
 * same origin would break every link to us and make feed readers show each article a second time.
 */
export function publicId(origin: { abbrlink: string | null; path: string }): string {
  const key =
    origin.abbrlink === null ? `path:${origin.path.normalize('NFC')}` : `abbrlink:${origin.abbrlink}`;
  return base32(createHash('sha256').update(key, 'utf8').digest()).slice(0, LENGTH);
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32.charAt((held >> bits) & 31);
    }
  }
  return text;
}
