import { type Element, isTag, type ParentNode } from 'domhandler';
import { expect, test } from 'vitest';
import { parseTree } from './parse-tree.ts';
import {
  editChildren,
  editDown,
  editUp,
  makeElement,
  makeText,
  removed,
  startFindings,
  toHtml,
} from './tree.ts';

function expectLinked(parent: ParentNode): void {
  parent.children.forEach((child, at) => {
    expect(child.parent).toBe(parent);
    expect(child.prev).toBe(parent.children[at - 1] ?? null);
    expect(child.next).toBe(parent.children[at + 1] ?? null);
  });
}

test('children are replaced by one, several or none, and linked up', () => {
  const root = parseTree('<p>甲</p><b>乙</b><i>丙</i>丁');
  editChildren(root, (child) => {
    if (!isTag(child)) return child;
    if (child.name === 'p') return [];
    return child.name === 'b' ? child.children.concat(makeText('！')) : makeElement('em', {}, child.children);
  });
  expect(toHtml(root)).toBe('乙！<em>丙</em>丁');
  expectLinked(root);
});

test('a list in which nothing changes stays the same one', () => {
  const root = parseTree('<p>甲</p>乙');
  const { children } = root;
  editChildren(root, (child) => child);
  expect(root.children).toBe(children);
});

const unwrap = (element: Element) => (element.name === 'div' ? element.children : element);

test('downwards, what is put in the place of an element is not looked at again; upwards it was already', () => {
  const html = '<div><div><p>甲</p></div></div>';
  const [down, up] = [parseTree(html), parseTree(html)];
  editDown(down, unwrap);
  editUp(up, unwrap);
  expect(toHtml(down)).toBe('<div><p>甲</p></div>');
  expect(toHtml(up)).toBe('<p>甲</p>');
});

test('of what is removed 2,000 characters are kept, and no half of an emoji', () => {
  const findings = startFindings('标题');
  const [node] = parseTree(`<p>${'港'.repeat(1_996)}😀${'口'.repeat(9_000)}</p>`).children;
  for (let times = 0; node && times < 300; times += 1) removed(node, 'rule', findings);
  expect(findings.removed).toHaveLength(200);
  expect(findings.removed[0]?.html).toHaveLength(2_000);
  expect(findings.removed[0]?.html.isWellFormed()).toBe(true);
});
