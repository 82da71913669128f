import { siteFileOf } from '#lib/hexo/post-path.ts';
import type { Draft, Step } from '../draft.ts';

/**
 * False for `published: false`, `draft: true`, the layout `draft`, files below Hexo's `_drafts` and those that Hexo
 * leaves out for their name or a folder's (`_secret.md`).
 */
export const readPublished: Step = (draft) => {
  const { frontMatter, path } = draft;
  return { ...draft, published: hidingKeys(frontMatter).length === 0 && !isHiddenByPath(path) };
};

/** The keys of a front matter that keep its article from being shown. */
export function hidingKeys({ published, draft, layout }: Draft['frontMatter']): string[] {
  const hiding = {
    published: isSaid(published, false),
    draft: isSaid(draft, true),
    layout: layout === 'draft',
  };
  return Object.entries(hiding).flatMap(([key, hides]) => (hides ? [key] : []));
}

/** Whether the place of a file alone keeps it from being shown. */
export function isHiddenByPath(path: string): boolean {
  return siteFileOf(path, { contentRoot: null, sourceRoot: null }).kind === 'none';
}

/** As Hexo reads a truth value: true and false, as text too, 1 and 0. */
function isSaid(value: unknown, meant: boolean): boolean {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : String(value);
  return text === String(meant) || text === String(Number(meant));
}
