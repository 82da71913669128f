/** What Next hands a page as its query; of a repeated parameter the first counts. */
export type PageQuery = Record<string, string | string[] | undefined>;

/** The props of a page. Next's generated PageProps would make the compiler depend on a build. */
export interface PageInput<Params = Record<never, never>> {
  params: Promise<Params>;
  searchParams: Promise<PageQuery>;
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
