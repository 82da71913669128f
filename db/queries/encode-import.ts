import type { BinaryCopy } from '../binary-copy.ts';
import type { articleImports } from '../import-schema.ts';

export type NewArticleImport = Required<typeof articleImports.$inferInsert>;
/** Everything that can be told of an article before the database has been asked. */
export type UnplacedImport = Omit<NewArticleImport, 'articleId' | 'sourceId'>;

/** The columns of article_imports in the order in which they are written; the first two by `storeImports`. */
export const IMPORT_COLUMNS = [
  'article_id',
  'source_id',
  'title',
  'original_title',
  'excerpt',
  'language',
  'published_at',
  'modified_at',
  'image_url',
  'image_caption',
  'category_paths',
  'front_matter',
  'removed',
  'flags',
  'published',
  'reading_minutes',
  'fingerprint',
  'fingerprint_bands',
  'body_html',
  'body_text',
];

/** Writes an article's columns but its id and its source. Loads no database client: parsing threads do this. */
export function encodeImport(copy: BinaryCopy, row: UnplacedImport): void {
  copy
    .text(row.title)
    .text(row.originalTitle)
    .text(row.excerpt)
    .text(row.language)
    .timestamptz(row.publishedAt)
    .timestamptz(row.modifiedAt)
    .text(row.imageUrl)
    .text(row.imageCaption)
    .jsonb(row.categoryPaths)
    .jsonb(row.frontMatter)
    .jsonb(row.removed)
    .jsonb(row.flags)
    .bool(row.published)
    .int4(row.readingMinutes)
    .int8(row.fingerprint)
    .int4Array(row.fingerprintBands)
    .text(row.bodyHtml)
    .text(row.bodyText);
}
