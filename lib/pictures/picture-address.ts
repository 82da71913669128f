import { isPicturePath } from './picture-path.ts';

/** Where a picture is served: the key of its folder, and its path below that, decoded. */
export interface PictureAddress {
  key: string;
  path: string;
}

/** `/media/<key>/<path>`, each name percent-encoded. */
export function writePictureAddress({ key, path }: PictureAddress): string {
  return `/media/${[key, ...path.split('/')].map(encodeURIComponent).join('/')}`;
}

/** Null for an address that names no picture, or leads elsewhere. Decoded once: what is `%` then is part of a name. */
export function readPictureAddress(pathname: string): PictureAddress | null {
  const [, media, ...names] = pathname.split('/').map(decodeName);
  if (media !== 'media' || !names.every((name) => name !== null)) return null;
  const [key = '', ...rest] = names;
  // A slash within a name would make two of it.
  const path = names.some((name) => name.includes('/')) ? '' : rest.join('/');
  return isPicturePath(path) ? { key, path } : null;
}

function decodeName(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
