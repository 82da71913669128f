import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import type { DraftPacker, Packed } from './pack-draft.ts';
import { parseFile, type Refused } from './parse-file.ts';
import { picturesBeside } from './pictures-beside.ts';

/** A content file where it lies, and the site whose file it is. */
export interface FileOnDisk {
  /** Below the content root, '/'-separated, in NFC. */
  path: string;
  absolute: string;
  site: SiteConfig;
  /** The sha-256 (hex) of the bytes the file had before; null for a new one. */
  knownHash: string | null;
}

export type ReadContent =
  | { kind: 'parsed'; content: Packed; raw: Uint8Array<ArrayBuffer>; contentHash: string }
  | { kind: 'refused'; content: Refused }
  | { kind: 'unchanged' }
  | { kind: 'unreadable' };

/** Reads a file and parses it, unless its bytes are as they were; the packer takes what is to be stored. */
export function readAndParse(file: FileOnDisk, packer: DraftPacker): ReadContent {
  const { path, absolute, site, knownHash } = file;
  const raw = readOrNull(absolute);
  if (raw === null) return { kind: 'unreadable' };
  const contentHash = createHash('sha256').update(raw).digest('hex');
  if (contentHash === knownHash) return { kind: 'unchanged' };
  const parsed = parseFile({ path, raw, site }, picturesBeside(site));
  const content = packer.add(parsed, { keepsText: knownHash !== null });
  return content.ok ? { kind: 'parsed', content, raw, contentHash } : { kind: 'refused', content };
}

function readOrNull(absolute: string): Uint8Array<ArrayBuffer> | null {
  try {
    // Bytes of their own, not a piece of Node's pool: they are handed to the other thread without a copy.
    return new Uint8Array(readFileSync(absolute));
  } catch {
    return null;
  }
}
