// Picking among the checkboxes of a page; the boxes themselves are the state, so that the form sends it as it is.

/** The checkboxes of the page's articles, in their order. */
export function pageBoxes(root: HTMLElement): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[name="id"]')];
}

function tell(box: HTMLInputElement): void {
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Gives every box between the two the state of the second. */
export function pickRange(root: HTMLElement, from: HTMLInputElement, to: HTMLInputElement): void {
  const boxes = pageBoxes(root);
  const [a, b] = [boxes.indexOf(from), boxes.indexOf(to)];
  if (a < 0 || b < 0) return;
  for (const box of boxes.slice(Math.min(a, b), Math.max(a, b) + 1)) box.checked = to.checked;
  tell(to);
}

/** Gives every box of the page the same state. */
export function toggleAll(root: HTMLElement, checked: boolean): void {
  const boxes = pageBoxes(root);
  for (const box of boxes) box.checked = checked;
  if (boxes[0]) tell(boxes[0]);
}

/** Puts the focus on the box before or after the one that has it; on the first where none has. */
export function moveTo(root: HTMLElement, step: 1 | -1): void {
  const boxes = pageBoxes(root);
  const at = boxes.findIndex(isFocused);
  const next = at < 0 ? boxes[0] : boxes[Math.min(boxes.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Whether a key press belongs to a field, or to the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || target.matches('textarea, select');
}

function isFocused(box: HTMLInputElement): boolean {
  return box === document.activeElement;
}
