import {
  type ChildNode,
  isCDATA,
  isComment,
  isDirective,
  isDocument,
  isTag,
  type ParentNode,
} from 'domhandler';
import { makeMoreMark } from '../more-mark.ts';
import { type BodyFindings, type Edited, editChildren, removed, type TreeRule } from '../tree.ts';

const AD_SLOT = /广告|廣告|二维码|iframe|\bads?\b|adlist|advert|keyword|声明|工作代码/i;
/** Put there by what reads Hexo's tags. */
const HEXO_TAG = /^\{%.*%\}$/s;
const MORE = /^\s*more\s*$/i;
const MORE_PARENTS = new Set(['p', 'div', 'section', 'article', 'main', 'body', 'html']);

/**
 * Takes out comments, those that mark ad slots among them, and declarations such as <!DOCTYPE>. The comment
 * that ends an excerpt (`<!-- more -->`) becomes a mark, so that its place outlives the other rules.
 */
export const removeComments: TreeRule = (root, findings) => visit(root, findings);

function visit(parent: ParentNode, findings: BodyFindings): void {
  editChildren(parent, (child) => editNode(child, parent, findings));
}

function editNode(child: ChildNode, parent: ParentNode, findings: BodyFindings): Edited {
  if (isComment(child)) {
    if (MORE.test(child.data) && canHoldMark(parent)) return makeMoreMark();
    return removed(child, ruleFor(child.data), findings);
  }
  if (isDirective(child)) return removed(child, 'declaration', findings);
  if ('children' in child) visit(child, findings);
  return isCDATA(child) ? child.children : child;
}

function ruleFor(comment: string): string {
  if (HEXO_TAG.test(comment)) return 'hexo-tag';
  return AD_SLOT.test(comment) ? 'ad-comment' : 'comment';
}

function canHoldMark(parent: ParentNode): boolean {
  return isDocument(parent) || (isTag(parent) && MORE_PARENTS.has(parent.name));
}
