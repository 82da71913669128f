import { isTag } from 'domhandler';
import { isHeading } from '../element-kinds.ts';
import { elementsIn, lineOf, removeNode, type TreeRule } from '../tree.ts';

const LEVELS: Record<string, string> = { h1: 'h2', h5: 'h4', h6: 'h4' };

/** The page's h1 is the title: a heading that repeats it at the top goes, others move below it. */
export const levelHeadings: TreeRule = (root, findings) => {
  const first = root.children.find(isTag);
  if (first && isHeading(first) && lineOf(first) === findings.title.trim()) {
    removeNode(first, 'repeated-title', findings);
  }
  for (const element of elementsIn(root)) element.name = LEVELS[element.name] ?? element.name;
};
