import type { Step } from '../draft.ts';

/** False for `published: false`, `draft: true`, the layout `draft` and files below Hexo's `_drafts`. */
export const readPublished: Step = (draft) => {
  const { published, draft: isDraft, layout } = draft.frontMatter;
  const isHidden = isSaid(published, false) || isSaid(isDraft, true) || layout === 'draft';
  return { ...draft, published: !isHidden && !draft.path.split('/').includes('_drafts') };
};

function isSaid(value: unknown, meant: boolean): boolean {
  return value === meant || (typeof value === 'string' && value.toLowerCase() === String(meant));
}
