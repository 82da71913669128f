/** An article as the reader's own lists keep it. */
export interface Story {
  /** Twelve base32 characters. */
  id: string;
  /** Root-relative, in the language it was read in. */
  href: string;
  title: string;
  /** Publisher, or ''. */
  source: string;
  /** When it was published, ISO 8601, or ''. */
  at: string;
  /** When it came on the shelf, in milliseconds. */
  added: number;
  /** How far it was read, from 0 to 1. */
  part?: number;
}

export type ShelfName = 'saved' | 'read';

const MOST: Readonly<Record<ShelfName, number>> = { saved: 200, read: 300 };
const ID = /\/a\/([a-z2-7]{12})$/;
const keyOf = (name: ShelfName) => `baolan:${name}`;

/** The id of the article at an address, null where it is none of an article. */
export function articleIdOf(href: string): string | null {
  return ID.exec(URL.parse(href, 'http://x')?.pathname ?? '')?.[1] ?? null;
}

/** The reader's own list, the newest first. It stays in this browser. */
export function readShelf(name: ShelfName): Story[] {
  try {
    return storiesIn(JSON.parse(localStorage.getItem(keyOf(name)) ?? '[]'), name);
  } catch {
    return []; // storage may be forbidden, or hold what another hand wrote
  }
}

/** What of a stored or imported list can be used. */
export function storiesIn(value: unknown, name: ShelfName): Story[] {
  return Array.isArray(value) ? value.filter(isStory).slice(0, MOST[name]) : [];
}

function isStory(value: unknown): value is Story {
  if (typeof value !== 'object' || value === null) return false;
  const { id, href, title, source, at, added } = value as Partial<Record<string, unknown>>;
  const texts = [id, href, title, source, at].every((text) => typeof text === 'string');
  // Only a path of this site: a list may come out of a file.
  return (
    texts && typeof added === 'number' && /^\/[^/\\]/.test(String(href)) && articleIdOf(String(href)) === id
  );
}

export const isOn = (name: ShelfName, id: string) => readShelf(name).some((story) => story.id === id);

/** Puts a story on top. A full list of saved ones refuses it, the history forgets its oldest. */
export function putOn(name: ShelfName, story: Story): 'kept' | 'full' | 'no-storage' {
  const others = readShelf(name).filter(({ id }) => id !== story.id);
  if (name === 'saved' && others.length >= MOST.saved) return 'full';
  return writeShelf(name, [story, ...others]) ? 'kept' : 'no-storage';
}

/** Takes a story off the list. Returns it with its place, for putting it back. */
export function takeOff(name: ShelfName, id: string): { story: Story; place: number } | null {
  const stories = readShelf(name);
  const place = stories.findIndex((story) => story.id === id);
  const [story] = place < 0 ? [] : stories.splice(place, 1);
  if (!story) return null;
  writeShelf(name, stories);
  return { story, place };
}

/** Writes a whole list and tells this page and the other tabs. Returns whether it was kept. */
export function writeShelf(name: ShelfName, stories: Story[]): boolean {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(stories.slice(0, MOST[name])));
  } catch {
    return false;
  }
  document.dispatchEvent(new Event('shelf'));
  return true;
}

/** Calls back when a list changed here, in another tab, or while the page lay in the browser's memory. */
export function onShelfChange(listener: () => void): void {
  document.addEventListener('shelf', listener);
  addEventListener('storage', ({ key }) => key?.startsWith('baolan:') && listener());
  addEventListener('pageshow', ({ persisted }) => persisted && listener());
}
