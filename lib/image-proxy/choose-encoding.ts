export type Encoding = 'avif' | 'webp' | 'jpeg';

/** The best encoding that a client names in its Accept header; one that names none can read JPEG. */
export function chooseEncoding(accept: string | null): Encoding {
  const accepted = new Set((accept ?? '').split(',').flatMap(readAccepted));
  if (accepted.has('image/avif')) return 'avif';
  return accepted.has('image/webp') ? 'webp' : 'jpeg';
}

function readAccepted(entry: string): string[] {
  const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  return isRefused ? [] : [type];
}
