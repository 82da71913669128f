import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { CreditRole, Language } from '../lib/articles/article.ts';
import { at, identity, newest } from './column-kinds.ts';

// Three sides of an article are kept apart (docs/decisions/0005-imported-and-decided.md):
// article_imports (import-schema.ts) is what came in, bodies included, article_decisions what an editor decided, and
// articles with article_categories the two put together, ready to be listed. Bodies stand outside
// `articles` so that no list can load them by accident. Only db/queries/show-articles.ts writes the shown side.

/** The editors' side. A null column means "as imported". */
export const articleDecisions = pgTable('article_decisions', {
  articleId: text('article_id').primaryKey(),
  title: text('title'),
  dek: text('dek'),
  publishedAt: at('published_at'),
  hidden: boolean('hidden'),
  featuredPosition: integer('featured_position'),
  featuredUntil: at('featured_until'),
  /** Where it is filed instead of where its imported paths lead. */
  categoryIds: bigint('category_ids', { mode: 'number' }).array(),
  /** Withdrawn: this stands at its address instead of the text. */
  withdrawnNotice: text('withdrawn_notice'),
  /** True: no other article stands for it in lists, however alike; false: that one does is right. */
  ownStory: boolean('own_story'),
  /** Not shown before. */
  shownFrom: at('shown_from'),
  /** The decision that changed it last. */
  version: bigint('version', { mode: 'number' }).notNull().default(0),
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
    /** Its place on the front page, from 1, until `featuredUntil` where that is set. */
    featuredPosition: integer('featured_position'),
    featuredUntil: at('featured_until'),
    /** What stands at its address since it was withdrawn. */
    withdrawnNotice: text('withdrawn_notice'),
    /** Whether its page is shown at all. */
    visible: boolean('visible').notNull(),
    /** The article that stands for the same story in lists; null where it is this one. */
    duplicateOf: text('duplicate_of'),
    /** Whether it is in lists, feeds and search: visible and no duplicate. */
    listed: boolean('listed').notNull(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('articles_newest').on(newest(t.sortAt), newest(t.id)).where(sql`listed`),
    // The desk lists what readers do not see too.
    index('articles_desk').on(newest(t.sortAt), newest(t.id), t.visible, t.duplicateOf),
    index('articles_source_newest').on(t.sourceId, newest(t.sortAt), newest(t.id)).where(sql`listed`),
    index('articles_duplicate').on(t.duplicateOf).where(sql`duplicate_of is not null`),
    index('articles_undated')
      .on(newest(t.updatedAt), newest(t.id))
      .where(sql`published_at is null and visible`),
    index('articles_unlisted').on(t.categoryId).where(sql`not listed`),
    index('articles_featured').on(t.featuredPosition).where(sql`featured_position is not null and listed`),
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
    /** The category that took its place. Its row stays: its name and its address lead there. */
    mergedInto: bigint('merged_into', { mode: 'number' }),
    /** Not shown to readers; its articles are, in other places. */
    hidden: boolean('hidden').notNull().default(false),
    description: text('description'),
    /** '#rrggbb'; null for the usual accent. */
    colour: text('colour'),
    /** The decision that changed it last; 0 as the import made it. */
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('categories_merged').on(t.mergedInto).where(sql`merged_into is not null`),
    uniqueIndex('categories_path').on(t.path),
    uniqueIndex('categories_sibling').on(sql`coalesce(${t.parentId}, 0)`, t.nameKey),
    index('categories_parent').on(t.parentId, t.position),
    index('categories_waiting').on(newest(t.createdAt), newest(t.id)).where(sql`status = 'proposed'`),
  ],
);

/** Addresses that categories had before they were moved, renamed or merged. */
export const categoryAddresses = pgTable(
  'category_addresses',
  {
    path: text('path').primaryKey(),
    categoryId: bigint('category_id', { mode: 'number' })
      .notNull()
      .references(() => categories.id),
  },
  (t) => [index('category_addresses_category').on(t.categoryId)],
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
    /** Who this name is another name of. Its row stays: files that print it, and its address, lead there. */
    mergedInto: bigint('merged_into', { mode: 'number' }),
    /** What was read as a name and is none: credits of it are never shown. */
    notPerson: boolean('not_person').notNull().default(false),
    /** The decision that changed it last; 0 as the import made it. */
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('people_name_key').on(t.nameKey),
    uniqueIndex('people_slug').on(t.slug),
    index('people_merged').on(t.mergedInto).where(sql`merged_into is not null`),
  ],
);

/** Two people whose names look like one and who are two: an editor said so. */
export const peopleApart = pgTable('people_apart', {
  /** Both ids, the smaller first: '12 40'. */
  id: text('id').primaryKey(),
  one: bigint('one', { mode: 'number' }).notNull(),
  other: bigint('other', { mode: 'number' }).notNull(),
  decidedAt: at('decided_at').notNull().defaultNow(),
});

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
    /** What an editor had decided before the name was found to be no person's; it counts again when it is one. */
    setAside: text('set_aside', { enum: CREDIT_STATUSES }),
    sortAt: at('sort_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('credits_once').on(t.articleId, t.role, t.personId),
    index('credits_person_newest')
      .on(t.personId, newest(t.sortAt), newest(t.articleId))
      .where(sql`status = 'shown'`),
    index('credits_person').on(t.personId),
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
    /** How many articles it touched. */
    articles: integer('articles'),
  },
  (t) => [
    index('decisions_newest').on(newest(t.at), newest(t.id)),
    index('decisions_subject').on(t.subject, newest(t.id)),
    index('decisions_kind').on(t.kind, newest(t.id)),
  ],
);

/** Articles whose search document is out of date; written in the transaction that changes them. */
export const searchOutbox = pgTable('search_outbox', {
  id: identity('id'),
  articleId: text('article_id').notNull(),
  enqueuedAt: at('enqueued_at').notNull().defaultNow(),
});

/** One row: what is known of the engine that was written to last; see lib/search/heal-index.ts. */
export const searchState = pgTable('search_state', {
  id: integer('id').primaryKey(),
  /** The last task that it finished for us. The time is the engine's own text: it is only ever compared. */
  taskUid: bigint('task_uid', { mode: 'number' }).notNull(),
  taskEnqueuedAt: text('task_enqueued_at').notNull(),
  at: at('at').notNull().defaultNow(),
});
