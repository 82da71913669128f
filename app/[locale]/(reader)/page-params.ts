import { notFound } from 'next/navigation';
import { localeOfSegment, SCRIPT_PARAMETER, SIMPLIFIED } from '#lib/messages/locale.ts';
import { showIn } from '#lib/messages/show-in.ts';

/** What Next hands a page as its query; of a repeated parameter the first counts. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** The props of a page. Next's generated PageProps would make the compiler depend on a build. */
export interface PageInput<Params = Record<never, never>> {
  params: Promise<Params & { locale: string }>;
  searchParams: Promise<PageQuery>;
}

/**
 * What every page and its generateMetadata begin with, since they are rendered apart: its parameters, and from here on
 * its language, and with a query whether traditional characters are shown simplified. An address whose first part is
 * no language (/desk/…, /api/…) leads nowhere.
 */
export async function pageParams<Params extends { locale: string }>(
  params: Promise<Params>,
  query?: Promise<PageQuery>,
): Promise<Params> {
  const read = await params;
  const locale = localeOfSegment(read.locale);
  if (locale === null) notFound();
  showIn(locale, query && (await query)[SCRIPT_PARAMETER] === SIMPLIFIED);
  return read;
}

/** The keyset cursor of a list page; null is the first page. */
export function readPage({ page }: PageQuery): string | null {
  const first = Array.isArray(page) ? page[0] : page;
  return first || null;
}

/**
 * A slug or an id as it is stored: percent-decoded, lower case, without control characters, which
 * Postgres would refuse. An address that cannot be decoded stays as it is and is then not found.
 */
export function readSlug(segment: string): string {
  return decode(segment)
    .replace(/\p{Cc}/gu, '')
    .toLowerCase();
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
