import { isTag } from 'domhandler';
import { hasClass, lineOf, removeNode, type TreeRule } from '../tree.ts';

const MARKED = /(?:^|\s)ori_titlesource(?:\s|$)/;
const PRINTED = /^([（(【[]?)\s*原(?:标题|標題)\s*[：:]\s*(.+)$/;
const CLOSING = /[）)】\]]$/;
const MAX_LENGTH = 300;

/** Takes `原标题：…` out of the body: the headline under which the source printed the article. */
export const takeOriginalTitle: TreeRule = (root, findings) => {
  for (const block of [...root.children]) {
    if (!isTag(block) || block.name !== 'p') continue;
    const text = lineOf(block);
    const title = text.length <= MAX_LENGTH ? readOriginalTitle(text, hasClass(block, MARKED)) : null;
    if (title === null) continue;
    findings.originalTitle ??= title;
    removeNode(block, 'original-title', findings);
  }
};

function readOriginalTitle(text: string, isMarked: boolean): string | null {
  const match = PRINTED.exec(text);
  if (!match) return isMarked && text !== '' ? text : null;
  const [, bracket = '', title = ''] = match;
  return bracket === '' ? title : title.replace(CLOSING, '').trim();
}
