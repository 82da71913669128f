import { crc32 } from 'node:zlib';

/** How the plugin hexo-abbrlink is configured: `abbrlink` in the site's configuration. */
export interface AbbrlinkOptions {
  alg: 'crc16' | 'crc32';
  rep: 'dec' | 'hex';
}

/**
 * The abbrlink that hexo-abbrlink 2 gives a post that has none in its front matter: the checksum of its title,
 * CRC-16/ARC or CRC-32, unpadded. Of two posts with one checksum the plugin gives the second the next free
 * number, by an order of files that is not kept; such a post had another address, and cannot be told.
 */
export function computeAbbrlink(title: string, { alg, rep }: AbbrlinkOptions): string {
  const bytes = Buffer.from(title, 'utf8');
  const sum = alg === 'crc32' ? crc32(bytes) : crc16(bytes);
  return sum.toString(rep === 'hex' ? 16 : 10);
}

const ARC_POLYNOMIAL = 0xa001;

function crc16(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ ARC_POLYNOMIAL : sum >>> 1;
  }
  return sum;
}
