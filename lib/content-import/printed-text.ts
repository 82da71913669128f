/** A front matter value that is text or a number as one line of NFC text; null for anything else and for none. */
export function printedText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).normalize('NFC').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
