import type { Draft } from './draft.ts';

/** A draft of which only the file's own three parts are known; the steps fill in the rest. */
export function firstDraft(path: string, frontMatter: Draft['frontMatter'], rawBody: string): Draft {
  return {
    path,
    frontMatter,
    rawBody,
    title: '',
    originalTitle: null,
    abbrlink: null,
    categoryPaths: [],
    sourceName: null,
    publishedAt: null,
    modifiedAt: null,
    language: 'other',
    imageUrl: null,
    imageCaption: null,
    bodyHtml: '',
    bodyText: '',
    excerpt: null,
    credits: [],
    removed: [],
    flags: [],
    published: true,
    readingMinutes: 1,
    moreText: null,
    fingerprint: null,
    oldAddresses: [],
  };
}
