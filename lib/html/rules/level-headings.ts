import { isTag } from 'domhandler';
import { isHeading } from '../element-kinds.ts';
import { lineOf } from '../node-text.ts';
import { editChildren, elementsIn, removed, type TreeRule } from '../tree.ts';

const LEVELS: Record<string, string | undefined> = { h1: 'h2', h5: 'h4', h6: 'h4' };

/** The page's h1 is the title: a heading that repeats it at the top goes, others move below it. */
export const levelHeadings: TreeRule = (root, findings) => {
  const first = root.children.find(isTag);
  if (first && isHeading(first) && lineOf(first) === findings.title.trim()) {
    editChildren(root, (child) => (child === first ? removed(first, 'repeated-title', findings) : child));
  }
  for (const element of elementsIn(root)) element.name = levelOf(element.name);
};

function levelOf(name: string): string {
  return (Object.hasOwn(LEVELS, name) && LEVELS[name]) || name;
}
