import { isTag } from 'domhandler';
import { isMoreMark } from '../more-mark.ts';
import { editUp, type TreeRule } from '../tree.ts';

/** Notes the blocks above the first `<!-- more -->` (Hexo's end of the excerpt) and takes the marks out. */
export const findMore: TreeRule = (root, findings) => {
  const at = root.children.findIndex((child) => isTag(child) && isMoreMark(child));
  if (at > 0) findings.aboveMore = root.children.slice(0, at);
  editUp(root, (element) => (isMoreMark(element) ? [] : element));
};
