import { readShelf, type Story, storiesIn, writeShelf } from './shelf.ts';

/** Both lists as a file, and from a file: the way to another device. */
export function startTransfer(page: HTMLElement): void {
  page.querySelector('[data-export]')?.addEventListener('click', () => {
    const lists = { saved: readShelf('saved'), read: readShelf('read') };
    const file = new Blob([JSON.stringify(lists, null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${location.hostname}-saved.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  const input = page.querySelector<HTMLInputElement>('[data-import]');
  const said = page.querySelector<HTMLElement>('[data-import-said]');
  input?.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file || !said) return;
    const count = takeIn(await file.text());
    input.value = '';
    const { imported = '', failed = '' } = said.dataset;
    said.textContent = count === null ? failed : imported.replace('%', String(count));
  });
}

/** Adds what a file holds to both lists. Returns how many saved ones are new, null where it is no such file. */
function takeIn(text: string): number | null {
  const lists = parse(text);
  if (!lists) return null;
  const before = readShelf('saved');
  const saved = mergeShelves(before, storiesIn(lists.saved, 'saved'));
  const kept =
    writeShelf('saved', saved) &&
    writeShelf('read', mergeShelves(readShelf('read'), storiesIn(lists.read, 'read')));
  return kept ? saved.length - before.length : null;
}

function parse(text: string): Partial<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'saved' in value ? value : null;
  } catch {
    return null;
  }
}

/** Both lists in one, the newest first; what is in both stays as it is here. */
export function mergeShelves(here: Story[], other: Story[]): Story[] {
  const known = new Set(here.map(({ id }) => id));
  const added = other.filter(({ id }) => !known.has(id));
  return [...here, ...added].sort((a, b) => b.added - a.added);
}
