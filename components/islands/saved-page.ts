import { copiedIds, dropCopy, keepCopy } from './offline-copies.ts';
import { changeSettings, type ReadingSetting, settingOf } from './reading-store.ts';
import { fillRow, undoRow } from './saved-rows.ts';
import { startTransfer } from './saved-transfer.ts';
import { onShelfChange, readShelf, type ShelfName, type Story, takeOff, writeShelf } from './shelf.ts';
import { startTabs } from './tabs.ts';

/** The reader's lists: what is saved, what was read. Nothing of it leaves the browser. */
export function fillSavedPage(page: HTMLElement): void {
  startTabs(page);
  startTransfer(page);
  startSwitches(page);
  noteWhereWeAre(page);
  for (const list of listsOf(page)) {
    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-remove]');
      if (button) remove(page, list, button);
    });
  }
  const clearers = page.querySelectorAll<HTMLElement>('[data-clear]');
  for (const button of clearers) button.addEventListener('click', () => clear(page, button.dataset.clear));
  const show = () => showLists(page);
  show();
  onShelfChange(show);
}

const nameOf = (list: HTMLElement): ShelfName => (list.dataset.shelf === 'read' ? 'read' : 'saved');
const listsOf = (page: HTMLElement) => page.querySelectorAll<HTMLElement>('[data-shelf]');

function showLists(page: HTMLElement): void {
  for (const list of listsOf(page)) showList(page, list);
  document.dispatchEvent(new Event('list-shown'));
  void showCopies(page);
}

function showList(page: HTMLElement, list: HTMLElement): void {
  const name = nameOf(list);
  const stories = readShelf(name);
  const undo = [...list.querySelectorAll('[data-undo]')];
  const rows = stories.map((story) => fillRow(page, list, story));
  list.replaceChildren(...rows);
  // What was just removed can be put back where it stood.
  for (const row of undo)
    list.insertBefore(row, list.children[Number(row.getAttribute('data-undo'))] ?? null);
  const panel = list.parentElement;
  panel?.querySelector('[data-empty]')?.toggleAttribute('hidden', stories.length + undo.length > 0);
  for (const place of page.querySelectorAll(`[data-count="${name}"]`))
    place.textContent = String(stories.length);
  panel?.querySelector('[data-foot]')?.removeAttribute('hidden');
  panel?.querySelector('[data-clear]')?.toggleAttribute('hidden', stories.length === 0);
}

function remove(page: HTMLElement, list: HTMLElement, button: HTMLElement): void {
  const row = button.closest<HTMLElement>('[data-id]');
  const name = nameOf(list);
  for (const old of list.querySelectorAll('[data-undo]')) old.remove();
  const taken = takeOff(name, row?.dataset.id ?? '');
  if (!taken) return;
  if (name === 'saved') void dropCopy(taken.story.id);
  const again = undoRow(page, list, taken.story.title, () => putBack(name, [taken.story], taken.place));
  again.setAttribute('data-undo', String(taken.place));
  list.insertBefore(again, list.children[taken.place] ?? null);
  again.parentElement?.parentElement?.querySelector('[data-empty]')?.setAttribute('hidden', '');
  again.querySelector('button')?.focus();
}

function clear(page: HTMLElement, which: string | undefined): void {
  const name: ShelfName = which === 'read' ? 'read' : 'saved';
  const stories = readShelf(name);
  const list = [...listsOf(page)].find((one) => nameOf(one) === name);
  if (!list) return;
  writeShelf(name, []);
  if (name === 'saved') for (const { id } of stories) void dropCopy(id);
  const again = undoRow(page, list, String(stories.length), () => putBack(name, stories, 0), 'cleared');
  again.setAttribute('data-undo', '0');
  list.replaceChildren(again);
  again.parentElement?.querySelector('[data-empty]')?.setAttribute('hidden', '');
  again.querySelector('button')?.focus();
}

function putBack(name: ShelfName, stories: Story[], place: number): void {
  const known = new Set(stories.map(({ id }) => id));
  const others = readShelf(name).filter(({ id }) => !known.has(id));
  writeShelf(name, others.toSpliced(place, 0, ...stories));
  if (name === 'saved') void keepAll(stories);
}

async function keepAll(stories: Story[]): Promise<void> {
  for (const story of stories) await keepCopy(story);
  document.dispatchEvent(new Event('shelf'));
}

async function showCopies(page: HTMLElement): Promise<void> {
  const copied = await copiedIds();
  for (const row of page.querySelectorAll<HTMLElement>('[data-shelf="saved"] [data-id]')) {
    row.querySelector('[data-copied]')?.toggleAttribute('hidden', !copied.has(row.dataset.id ?? ''));
  }
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  const space = page.querySelector<HTMLElement>('[data-space]');
  if (!space || !usage || copied.size === 0) return;
  const size = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  space.textContent = (space.dataset.space ?? '').replace('%', size.format(usage / 1_000_000));
}

function startSwitches(page: HTMLElement): void {
  const switches: [selector: string, name: ReadingSetting, on: string | null, off: string | null][] = [
    ['[data-keep-history]', 'history', null, 'off'],
    ['[data-dim-read]', 'dim', 'on', null],
  ];
  for (const [selector, name, on, off] of switches) {
    const input = page.querySelector<HTMLInputElement>(selector);
    if (!input) continue;
    input.checked = (settingOf(name) ?? null) === on;
    input.addEventListener('change', () => {
      changeSettings({ [name]: input.checked ? on : off });
      document.dispatchEvent(new Event('shelf'));
    });
  }
}

/** The list also stands in, under its own address, for a page that is not kept on the device. */
function noteWhereWeAre(page: HTMLElement): void {
  const note = page.querySelector<HTMLElement>('[data-offline-note]');
  if (!note || location.pathname === page.dataset.savedPage) return;
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => location.reload());
  addEventListener('online', () => location.reload());
}
