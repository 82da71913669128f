import { type ChildNode, isCDATA, isComment, isDirective, type ParentNode } from 'domhandler';
import { type BodyFindings, removeNode, replaceNode, type TreeRule } from '../tree.ts';

const AD_SLOT = /广告|廣告|二维码|iframe|\bads?\b|adlist|advert|keyword|声明|工作代码/i;

/** Takes out comments, those that mark ad slots among them, and declarations such as <!DOCTYPE>. */
export const removeComments: TreeRule = (root, findings) => visit(root, findings);

function visit(parent: ParentNode, findings: BodyFindings): void {
  for (const child of [...parent.children]) {
    if (isComment(child)) removeNode(child, AD_SLOT.test(child.data) ? 'ad-comment' : 'comment', findings);
    else if (isDirective(child)) removeNode(child, 'declaration', findings);
    else if (isCDATA(child)) visitCdata(child, child.children, findings);
    else if ('children' in child) visit(child, findings);
  }
}

function visitCdata(cdata: ChildNode & ParentNode, children: ChildNode[], findings: BodyFindings): void {
  visit(cdata, findings);
  replaceNode(cdata, children);
}
