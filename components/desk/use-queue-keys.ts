import { useEffect, useEffectEvent } from 'react';

type Deed =
  | 'next'
  | 'previous'
  | 'up'
  | 'down'
  | 'approve'
  | 'merge'
  | 'move'
  | 'edit'
  | 'reject'
  | 'open'
  | 'undo'
  | 'help';

/** What a key asks for; a suggestion by its number from 1. */
export type QueueKey = { does: Deed } | { does: 'suggestion'; number: number };

const KEYS: Record<string, QueueKey> = {
  j: { does: 'next' },
  ArrowDown: { does: 'next' },
  k: { does: 'previous' },
  ArrowUp: { does: 'previous' },
  a: { does: 'approve' },
  J: { does: 'down' },
  K: { does: 'up' },
  m: { does: 'merge' },
  g: { does: 'move' },
  e: { does: 'edit' },
  x: { does: 'reject' },
  o: { does: 'open' },
  u: { does: 'undo' },
  '?': { does: 'help' },
};

const MAY_REPEAT = new Set(['j', 'k', 'ArrowDown', 'ArrowUp']);

/** Where an editor switched single letters off (WCAG 2.2, 2.1.4); kept in this browser. */
const OFF = 'desk-letters-off';

export function areLettersOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

export function switchLetters(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** The meaning of a key that was pressed on the page; null where it belongs to a field, a button or the browser. */
export function readQueueKey(event: KeyboardEvent): QueueKey | null {
  if (event.defaultPrevented || event.isComposing) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.repeat && !MAY_REPEAT.has(event.key)) return null; // a key that is held decides nothing more
  if (event.key.length === 1 && !areLettersOn()) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPED_INTO)) return null;
  if (event.key === 'Enter') return target?.matches('[data-entry]') ? { does: 'open' } : null;
  if (/^[1-9]$/.test(event.key)) return { does: 'suggestion', number: Number(event.key) };
  return KEYS[event.key] ?? null;
}

/** Hears keys on the whole page as long as `active`. */
export function useQueueKeys(active: boolean, onKey: (key: QueueKey) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const key = active ? readQueueKey(event) : null;
    if (key === null) return;
    event.preventDefault();
    onKey(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
