// When anything that pages are made of last changed, in this process: tagged-cache-handler.ts tells, and whoever keeps
// what was made of cached reads asks.

interface LastChange {
  /** Counts up with every change. */
  count: number;
  /** False until changes are heard of, and while they may be missed. */
  isFollowed: boolean;
}

// The web process loads this beside Next, and Next may load it once more.
const holder = globalThis as typeof globalThis & { baolanLastChange?: LastChange };

function lastChange(): LastChange {
  holder.baolanLastChange ??= { count: 0, isFollowed: false };
  return holder.baolanLastChange;
}

/** Something changed, or may have. */
export function noteChange(): void {
  lastChange().count++;
}

/** From now on every change is noted. */
export function followChanges(): void {
  lastChange().isFollowed = true;
}

/** A number that another change makes another; null while changes may be missed. */
export function changeCount(): number | null {
  const { count, isFollowed } = lastChange();
  return isFollowed ? count : null;
}
