import type {
  CategoryPath,
  ExtractedCredit,
  ImportFlag,
  Language,
  RemovedBlock,
} from '#lib/articles/article.ts';
import type { StoryFingerprint } from '#lib/articles/story-fingerprint.ts';
import type { ResolvePicture } from '#lib/html/tree.ts';

/** What one content file turns into on its way to the store. Every step takes a draft and gives a new one. */
export interface Draft {
  /** Path relative to the content root, '/'-separated, e.g. '金融/新浪财经/标题.md'. */
  readonly path: string;
  /** Parsed front matter, every key kept. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The body exactly as it stood in the file (text after the front matter). */
  readonly rawBody: string;

  readonly title: string;
  readonly originalTitle: string | null;
  /** `abbrlink` of the front matter, as text. */
  readonly abbrlink: string | null;
  /** One entry for each path the front matter names; [] where it names none. */
  readonly categoryPaths: readonly CategoryPath[];
  /** The publisher (this collection's `author`, else null). */
  readonly sourceName: string | null;
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
  readonly language: Language;
  /** Lead picture: absolute http(s) or root-relative URL; null where there is none. */
  readonly imageUrl: string | null;
  readonly imageCaption: string | null;
  /** Sanitised HTML, safe to insert. */
  readonly bodyHtml: string;
  /** Plain text of the body, one paragraph a line. */
  readonly bodyText: string;
  /** Whole sentences from the start of the text (at most about 140 graphemes), or the front matter's own description. */
  readonly excerpt: string | null;
  readonly credits: readonly ExtractedCredit[];
  readonly removed: readonly RemovedBlock[];
  readonly flags: readonly ImportFlag[];
  /** False for `published: false` and drafts: kept, not shown. */
  readonly published: boolean;
  readonly readingMinutes: number;
  /** What the author put above `<!-- more -->`, as text; null where there is no such mark. */
  readonly moreText: string | null;
  /** For finding the same story in another channel; null where the text is too short to tell. */
  readonly fingerprint: StoryFingerprint | null;
  /** The paths it may have had in the Hexo site, normalised; [] where none can be computed. */
  readonly oldAddresses: readonly string[];
}

/** One stop of the pipeline: no clock, and no I/O but whether a picture is there, which `PicturesOf` tells. */
export type Step = (draft: Draft) => Draft;

/** How the pictures that an article (by its path) names are found. */
export type PicturesOf = (articlePath: string) => ResolvePicture;

export interface BodyOptions {
  /** Without it local addresses stay as they are where they can, or the picture goes. */
  picturesOf?: PicturesOf | undefined;
  breaks?: boolean;
}

/** A file that cannot become an article. `line` is 1-based, null where no line can be named. */
export interface Quarantine {
  readonly path: string;
  readonly line: number | null;
  readonly reason: QuarantineReason;
  /** One sentence in plain English that names the fault. */
  readonly detail: string;
}
export type QuarantineReason =
  | 'unreadable-file'
  | 'not-text'
  | 'encoding-unreadable'
  | 'empty-file'
  | 'too-large'
  | 'same-path-twice'
  | 'path-taken'
  | 'cannot-be-stored'
  | 'takes-too-long'
  | 'needs-too-much-memory'
  | 'front-matter-missing'
  | 'front-matter-unterminated'
  | 'front-matter-invalid';

export type ParseResult = { ok: true; draft: Draft } | { ok: false; quarantine: Quarantine };
