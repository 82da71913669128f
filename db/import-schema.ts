import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ImportFlag, Language, RemovedBlock } from '../lib/articles/article.ts';
import type { SiteConfig } from '../lib/articles/site-config.ts';
import { at, bytea, identity, newest } from './column-kinds.ts';

// What came in: files byte for byte, and the imported side of the articles made of them. Only the import writes here.

/** Folders that were imported, each with what its Hexo site configuration says. */
export const contentFolders = pgTable(
  'content_folders',
  {
    id: identity('id'),
    /** Absolute. */
    path: text('path').notNull(),
    site: jsonb('site').$type<SiteConfig>().notNull(),
  },
  (t) => [uniqueIndex('content_folders_path').on(t.path)],
);

/** Where an article came from: for now a file below the content folder. */
export const origins = pgTable(
  'origins',
  {
    id: identity('id'),
    articleId: text('article_id').notNull(),
    path: text('path').notNull(),
    /** sha-256 of the file, hex. */
    contentHash: text('content_hash').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    mtimeMs: doublePrecision('mtime_ms').notNull(),
    encoding: text('encoding').notNull(),
    /** The file, byte for byte. */
    raw: bytea('raw').notNull(),
    /** Where the body starts in the decoded text, in UTF-16 units; before it stands the front matter. */
    bodyOffset: integer('body_offset').notNull(),
    /** The folder in which an import saw it last. */
    folderId: bigint('folder_id', { mode: 'number' }).references(() => contentFolders.id),
    /** The version of the import's steps that made the imported side; see PIPELINE_VERSION. */
    pipeline: integer('pipeline').notNull().default(0),
    /** Set by `import --prune` when the file was gone; cleared when it comes back. */
    withdrawnAt: at('withdrawn_at'),
    firstSeenAt: at('first_seen_at').notNull().defaultNow(),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('origins_path').on(t.path), index('origins_article').on(t.articleId)],
);

/** Earlier states of a file, byte for byte; written when an import replaces them. */
export const originVersions = pgTable(
  'origin_versions',
  {
    id: identity('id'),
    originId: bigint('origin_id', { mode: 'number' })
      .notNull()
      .references(() => origins.id, { onDelete: 'cascade' }),
    path: text('path').notNull(),
    contentHash: text('content_hash').notNull(),
    encoding: text('encoding').notNull(),
    raw: bytea('raw').notNull(),
    /** When an import first saw this state, and when one saw the next. */
    seenAt: at('seen_at').notNull(),
    replacedAt: at('replaced_at').notNull().defaultNow(),
  },
  (t) => [index('origin_versions_newest').on(t.originId, newest(t.id))],
);

/** The imported side. Only the import writes here. */
export const articleImports = pgTable(
  'article_imports',
  {
    articleId: text('article_id').primaryKey(),
    title: text('title').notNull(),
    originalTitle: text('original_title'),
    excerpt: text('excerpt'),
    language: text('language').$type<Language>().notNull(),
    publishedAt: at('published_at'),
    modifiedAt: at('modified_at'),
    sourceId: bigint('source_id', { mode: 'number' }),
    imageUrl: text('image_url'),
    imageCaption: text('image_caption'),
    categoryPaths: jsonb('category_paths').$type<string[][]>().notNull(),
    frontMatter: jsonb('front_matter').$type<Record<string, unknown>>().notNull(),
    bodyHtml: text('body_html').notNull(),
    bodyText: text('body_text').notNull(),
    removed: jsonb('removed').$type<RemovedBlock[]>().notNull(),
    flags: jsonb('flags').$type<ImportFlag[]>().notNull(),
    published: boolean('published').notNull(),
    readingMinutes: integer('reading_minutes').notNull(),
    /** SimHash of the text and its bands (lib/articles/story-fingerprint.ts); null where the text is too short. */
    fingerprint: bigint('fingerprint', { mode: 'bigint' }),
    fingerprintBands: integer('fingerprint_bands').array().notNull().default([]),
  },
  // Looked up in every batch: entries that wait in the index's pending list would be read one by one.
  (t) => [index('article_imports_bands').using('gin', t.fingerprintBands).with({ fastupdate: false })],
);

/** Addresses that articles had in the Hexo site they come from; two may have shared one. */
export const oldAddresses = pgTable(
  'old_addresses',
  {
    /** As normaliseOldPath gives it: begins with '/', ends with none, nothing percent-encoded. */
    path: text('path').notNull(),
    articleId: text('article_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.path, t.articleId] }), index('old_addresses_article').on(t.articleId)],
);

/** Files that the newest import could not read. */
export const quarantine = pgTable(
  'quarantine',
  {
    path: text('path').primaryKey(),
    /** The content folder it lies in, absolute. */
    folder: text('folder').notNull(),
    line: integer('line'),
    reason: text('reason').notNull(),
    detail: text('detail').notNull(),
    firstSeenAt: at('first_seen_at').notNull().defaultNow(),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
  },
  (t) => [index('quarantine_newest').on(newest(t.lastSeenAt), t.path)],
);
