import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { config, requireNextauthSecret } from '#lib/config.ts';

/** What an address of a picture stands for: where the picture is, and whose headline stands in for a missing one. */
export interface SignedPicture {
  /** 'https://…', '/media/…' or '/demo/…'; NO_PICTURE for a story that has none. */
  readonly source: string;
  /** Public id of the article; null for a cover without words. */
  readonly article: string | null;
}

/** 128 bits: nobody guesses them, and they are said once for each picture of a page. */
const SIGNATURE_BYTES = 16;

let key: { secret: string; bytes: Buffer } | null = null;

/** Derived, so that a signature says nothing of the secret that signs sessions, and stays the same over restarts. */
function signingKey(): Buffer {
  const secret = requireNextauthSecret(config());
  if (key?.secret !== secret) {
    key = { secret, bytes: Buffer.from(hkdfSync('sha256', secret, '', 'baolan picture addresses', 32)) };
  }
  return key.bytes;
}

function sign({ source, article }: SignedPicture): Buffer {
  const words = `${article ?? ''}\n${source}`;
  return createHmac('sha256', signingKey()).update(words).digest().subarray(0, SIGNATURE_BYTES);
}

/** The first part of a picture's address, in base64url. The same for every width, which are few anyway. */
export function signPicture(picture: SignedPicture): string {
  return sign(picture).toString('base64url');
}

/** Whether the portal itself wrote this signature. */
export function isSigned(picture: SignedPicture, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  const right = sign(picture);
  return given.length === right.length && timingSafeEqual(given, right);
}
