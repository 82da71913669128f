import { findSearchDocuments } from '#db/queries/search-documents.ts';
import type { SearchDocument } from '#lib/articles/search-document.ts';
import { toSearchDocument } from './to-document.ts';

/** The search documents of those of the given articles that are shown, ready for the engine. */
export async function loadDocuments(ids: string[]): Promise<SearchDocument[]> {
  return (await findSearchDocuments(ids)).map(toSearchDocument);
}
