import type { Story } from './shelf.ts';

/** A row of a list, out of the page's template. */
export function fillRow(page: HTMLElement, list: HTMLElement, story: Story): Node {
  const row = copyOf(page, '[data-row]');
  row.dataset.id = story.id;
  const link = row.querySelector('a');
  if (link) {
    link.href = story.href;
    link.textContent = story.title;
  }
  setText(row.querySelector('[data-source]'), story.source);
  setText(row.querySelector('[data-when]'), (list.dataset.when ?? '').replace('%', dayOf(story.added)));
  setText(row.querySelector('[data-part]'), partText(list, story));
  const remove = row.querySelector('[data-remove]');
  if (remove) remove.ariaLabel = remove.ariaLabel?.replace('%', () => story.title) ?? null;
  return row;
}

/** A row that says what was removed and puts it back. */
export function undoRow(
  page: HTMLElement,
  list: HTMLElement,
  what: string,
  putBack: () => void,
  text: 'removed' | 'cleared' = 'removed',
): HTMLElement {
  const row = copyOf(page, '[data-undo-row]');
  setText(
    row.querySelector('[data-what]'),
    (row.dataset[text] ?? '').replace('%', () => what),
  );
  row.querySelector('button')?.addEventListener('click', () => {
    row.remove();
    putBack();
    list.querySelector('a')?.focus();
  });
  return row;
}

function copyOf(page: HTMLElement, selector: string): HTMLElement {
  const template = page.querySelector('template')?.content.querySelector<HTMLElement>(selector);
  if (!template) throw new Error(`No ${selector} in the page's template`);
  return document.importNode(template, true);
}

function setText(element: Element | null, text: string): void {
  if (!element) return;
  element.textContent = text;
  element.toggleAttribute('hidden', text === '');
}

const dayOf = (time: number) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { month: 'long', day: 'numeric' }).format(time);

/** Nothing where it was read to its end or hardly begun. */
function partText({ dataset }: HTMLElement, { part }: Story): string {
  if (dataset.part === undefined || part === undefined || part < 0.05 || part > 0.95) return '';
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  return dataset.part.replace('%', percent.format(part));
}
