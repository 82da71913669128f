import type { Metadata } from 'next';

/**
 * Metadata of what a page shows; {} for what is not there. A read that fails counts as not there:
 * the page reads the same and reports the error, while Next 16.4 leaves the response of a route with
 * parameters open for ever when generateMetadata throws.
 */
export async function describeFound<Found>(
  read: Promise<Found | null>,
  toMetadata: (found: Found) => Metadata,
): Promise<Metadata> {
  const found = await read.catch(() => null);
  return found === null ? {} : toMetadata(found);
}
