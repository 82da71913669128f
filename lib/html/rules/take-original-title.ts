import { isTag } from 'domhandler';
import { isLonger, lineOf } from '../node-text.ts';
import { editChildren, hasClass, removed, type TreeRule } from '../tree.ts';

const MARKED = /(?:^|\s)ori_titlesource(?:\s|$)/;
const PRINTED =
  /^([（(【[〔]?)\s*(?:原\s?(?:标题|標題|题|題)|Original (?:title|headline))\s*[：:｜|]\s*(.+)$/i;
const CLOSING = /[）)】\]〕]$/;
const LINE = /^(?:p|h[1-6])$/;
const MAX_LENGTH = 300;

/** Takes `原标题：…` out of the body: the headline under which the source printed the article. */
export const takeOriginalTitle: TreeRule = (root, findings) =>
  editChildren(root, (block) => {
    if (!isTag(block) || !LINE.test(block.name) || isLonger(block.children, MAX_LENGTH)) return block;
    const title = readOriginalTitle(lineOf(block), hasClass(block, MARKED));
    if (title === null) return block;
    findings.originalTitle ??= title;
    return removed(block, 'original-title', findings);
  });

function readOriginalTitle(text: string, isMarked: boolean): string | null {
  const match = PRINTED.exec(text);
  if (!match) return isMarked && text !== '' ? text : null;
  const [, bracket = '', title = ''] = match;
  return bracket === '' ? title : title.replace(CLOSING, '').trim();
}
