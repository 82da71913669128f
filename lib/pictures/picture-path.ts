import { extname } from 'node:path/posix';

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};
const MAX_PATH = 1_000;

/** The media type of a file that may be served as a picture, by its name; null for every other file. */
export function pictureType(path: string): string | null {
  const extension = extname(path).toLowerCase();
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null;
}

/** Whether a '/'-separated path names a picture below a folder: it cannot lead out of it, nor to a hidden file. */
export function isPicturePath(path: string): boolean {
  return path.length <= MAX_PATH && pictureType(path) !== null && path.split('/').every(isPlainName);
}

/** Windows takes `\` and `C:` for more than letters, and no control character is part of an honest name. */
function isPlainName(name: string): boolean {
  return (
    name !== '' && !name.startsWith('.') && name !== 'node_modules' && !/[\u0000-\u001f\u007f\\:]/.test(name)
  );
}
