/**
 * Makes what is inside `from` like what is inside `to`, keeping every node that can stay: so the focus, a caret, an opened
 * `<details>` and a live region outlive it. Nodes are matched by their place and kind. `to` is used up.
 */
export function morphChildren(from: Element, to: Element): void {
  const olds = [...from.childNodes];
  const news = [...to.childNodes];
  news.forEach((node, place) => {
    const old = olds[place];
    if (!old) from.append(node);
    else if (!isAlike(old, node)) from.replaceChild(node, old);
    else if (!(old instanceof Element && node instanceof Element)) old.nodeValue = node.nodeValue;
    else {
      matchAttributes(old, node);
      morphChildren(old, node);
    }
  });
  for (const old of olds.slice(news.length)) old.remove();
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
