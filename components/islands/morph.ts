/**
 * Makes what is inside `from` like what is inside `to`, keeping every node that can stay: so the focus, a caret, an opened
 * `<details>` and a live region outlive it. Nodes are matched by their order and kind. `to` is used up.
 */
export function morphChildren(from: Element, to: Element): void {
  let old = from.firstChild;
  for (const node of [...to.childNodes]) {
    const match = nextAlike(old, node);
    if (match === null) {
      from.insertBefore(node, old);
      continue;
    }
    old = removeUntil(old, match).nextSibling;
    morph(match, node);
  }
  removeUntil(old, null);
}

function nextAlike(first: ChildNode | null, node: Node): ChildNode | null {
  for (let old = first; old !== null; old = old.nextSibling) if (isAlike(old, node)) return old;
  return null;
}

/** Takes away what stands before `end`, which it gives back. */
function removeUntil<End extends ChildNode | null>(first: ChildNode | null, end: End): End {
  for (let old = first; old !== null && old !== end; ) {
    const next: ChildNode | null = old.nextSibling;
    old.remove();
    old = next;
  }
  return end;
}

function morph(old: Node, node: Node): void {
  if (!(old instanceof Element && node instanceof Element)) {
    if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
    return;
  }
  matchAttributes(old, node);
  morphChildren(old, node);
}

function isAlike(a: Node, b: Node): boolean {
  if (a.nodeName !== b.nodeName) return false;
  return !(a instanceof Element && b instanceof Element) || a.id === b.id;
}

function matchAttributes(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) {
    const isReadersOwn = name === 'open' && old instanceof HTMLDetailsElement;
    if (!wanted.hasAttribute(name) && !isReadersOwn) old.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
