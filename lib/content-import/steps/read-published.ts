import type { Step } from '../draft.ts';

/** False for `published: false`, `draft: true`, the layout `draft` and files below Hexo's `_drafts`. */
export const readPublished: Step = (draft) => {
  const { published, draft: isDraft, layout } = draft.frontMatter;
  const isHidden = isSaid(published, false) || isSaid(isDraft, true) || layout === 'draft';
  return { ...draft, published: !isHidden && !draft.path.split('/').includes('_drafts') };
};

/** As Hexo reads a truth value: true and false, as text too, 1 and 0. */
function isSaid(value: unknown, meant: boolean): boolean {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : String(value);
  return text === String(meant) || text === String(Number(meant));
}
