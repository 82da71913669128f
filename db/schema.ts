import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { CreditRole, ImportFlag, Language, RemovedBlock } from '../lib/articles/article.ts';

// Three sides of an article are kept apart (docs/decisions/0005-imported-and-decided.md):
// article_imports is what came in (bodies included), article_decisions what an editor decided, and
// articles with article_categories the two put together, ready to be listed. Bodies stand outside
// `articles` so that no list can load them by accident. Only db/queries/show-articles.ts writes the shown side.

// The plain `desc` of a query puts nulls first; an index that says nulls last would never be used for it.
const newest = (column: ExtraConfigColumn) => column.desc().nullsFirst();
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const identity = (name: string) => bigint(name, { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

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
    firstSeenAt: at('first_seen_at').notNull().defaultNow(),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('origins_path').on(t.path), index('origins_article').on(t.articleId)],
);

/** The imported side. Only the import writes here. */
export const articleImports = pgTable('article_imports', {
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
});

/** The editors' side. A null column means "as imported". */
export const articleDecisions = pgTable('article_decisions', {
  articleId: text('article_id').primaryKey(),
  title: text('title'),
  dek: text('dek'),
  hidden: boolean('hidden'),
  featuredPosition: integer('featured_position'),
  featuredUntil: at('featured_until'),
  version: integer('version').notNull().default(1),
  decidedAt: at('decided_at').notNull().defaultNow(),
});

export const sources = pgTable(
  'sources',
  {
    id: identity('id'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    slug: text('slug').notNull(),
  },
  (t) => [uniqueIndex('sources_name_key').on(t.nameKey), uniqueIndex('sources_slug').on(t.slug)],
);

/** The shown side: everything a list needs, and nothing heavier. */
export const articles = pgTable(
  'articles',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    originalTitle: text('original_title'),
    dek: text('dek'),
    language: text('language').$type<Language>().notNull(),
    publishedAt: at('published_at'),
    modifiedAt: at('modified_at'),
    /** published_at, or the epoch for undated articles, so that they never come first. */
    sortAt: at('sort_at').notNull(),
    sourceId: bigint('source_id', { mode: 'number' }).references(() => sources.id),
    imageUrl: text('image_url'),
    imageCaption: text('image_caption'),
    /** The category shown as the article's label: the deepest of its first path. */
    categoryId: bigint('category_id', { mode: 'number' }),
    readingMinutes: integer('reading_minutes').notNull(),
    visible: boolean('visible').notNull(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('articles_newest').on(newest(t.sortAt), newest(t.id)).where(sql`visible`),
    index('articles_source_newest').on(t.sourceId, newest(t.sortAt), newest(t.id)).where(sql`visible`),
  ],
);

export const CATEGORY_STATUSES = ['proposed', 'approved'] as const;

export const categories = pgTable(
  'categories',
  {
    id: identity('id'),
    parentId: bigint('parent_id', { mode: 'number' }),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    slug: text('slug').notNull(),
    /** Slugs from the root, '/'-joined: the address below /c/. */
    path: text('path').notNull(),
    /** Ids from the root to this category itself. */
    lineage: bigint('lineage', { mode: 'number' }).array().notNull(),
    position: integer('position').notNull().default(0),
    status: text('status', { enum: CATEGORY_STATUSES }).notNull().default('proposed'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('categories_path').on(t.path),
    uniqueIndex('categories_sibling').on(sql`coalesce(${t.parentId}, 0)`, t.nameKey),
    index('categories_parent').on(t.parentId, t.position),
    index('categories_waiting').on(newest(t.createdAt), newest(t.id)).where(sql`status = 'proposed'`),
  ],
);

/** The rule that leads an imported path to a category; an editor may point it elsewhere. */
export const categoryRules = pgTable(
  'category_rules',
  {
    id: identity('id'),
    importedPath: text('imported_path').array().notNull(),
    categoryId: bigint('category_id', { mode: 'number' })
      .notNull()
      .references(() => categories.id),
    decidedAt: at('decided_at'),
  },
  (t) => [
    uniqueIndex('category_rules_path').on(t.importedPath),
    index('category_rules_category').on(t.categoryId),
  ],
);

/**
 * Shown articles of a category and of everything below it: one row for each ancestor, with the
 * sort key copied, so that a section page is one index scan at any depth.
 */
export const articleCategories = pgTable(
  'article_categories',
  {
    categoryId: bigint('category_id', { mode: 'number' })
      .notNull()
      .references(() => categories.id),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    sortAt: at('sort_at').notNull(),
    /** True where the article was filed here, false where it was filed further down. */
    direct: boolean('direct').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.categoryId] }),
    index('article_categories_newest').on(t.categoryId, newest(t.sortAt), newest(t.articleId)),
  ],
);

export const people = pgTable(
  'people',
  {
    id: identity('id'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    slug: text('slug').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('people_name_key').on(t.nameKey), uniqueIndex('people_slug').on(t.slug)],
);

export const CREDIT_STATUSES = ['shown', 'proposed', 'rejected'] as const;

/** Who did what on an article, and exactly where that was read. */
export const credits = pgTable(
  'credits',
  {
    id: identity('id'),
    articleId: text('article_id').notNull(),
    personId: bigint('person_id', { mode: 'number' })
      .notNull()
      .references(() => people.id),
    role: text('role').$type<CreditRole>().notNull(),
    position: integer('position').notNull(),
    printed: text('printed').notNull(),
    place: text('place').notNull(),
    confidence: real('confidence').notNull(),
    status: text('status', { enum: CREDIT_STATUSES }).notNull(),
    /** Set when an editor decided; from then on the import leaves the row alone. */
    decidedAt: at('decided_at'),
    sortAt: at('sort_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('credits_once').on(t.articleId, t.role, t.personId),
    index('credits_person_newest')
      .on(t.personId, newest(t.sortAt), newest(t.articleId))
      .where(sql`status = 'shown'`),
    index('credits_waiting').on(newest(t.createdAt), newest(t.id)).where(sql`status = 'proposed'`),
  ],
);

/** The audit log: one row for each decision; rows are never changed. */
export const decisions = pgTable(
  'decisions',
  {
    id: identity('id'),
    at: at('at').notNull().defaultNow(),
    userId: bigint('user_id', { mode: 'number' }),
    /** Kept as text, so that the log stays readable when the account is removed. */
    userName: text('user_name').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    before: jsonb('before').notNull(),
    after: jsonb('after').notNull(),
  },
  (t) => [index('decisions_newest').on(newest(t.at), newest(t.id)), index('decisions_subject').on(t.subject)],
);

/** Articles whose search document is out of date; written in the transaction that changes them. */
export const searchOutbox = pgTable('search_outbox', {
  id: identity('id'),
  articleId: text('article_id').notNull(),
  enqueuedAt: at('enqueued_at').notNull().defaultNow(),
});

/** Old addresses. `path` begins with '/'. */
export const redirects = pgTable('redirects', {
  path: text('path').primaryKey(),
  target: text('target').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

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
