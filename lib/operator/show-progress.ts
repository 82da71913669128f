import type { WriteStream } from 'node:tty';

/** So far, and of how many; null where that is not known yet. */
export interface Progress {
  done: number;
  total: number | null;
}

const BAR_CELLS = 24;
const REDRAW_MS = 100;
const LINE_MS = 5_000;

/**
 * Tells how far a long piece of work has come: a bar that redraws itself on a terminal, a line every five seconds
 * elsewhere, so that a log stays readable.
 */
export function showProgress(stream: Pick<WriteStream, 'isTTY' | 'write'>, name: string) {
  const started = performance.now();
  const everyMs = stream.isTTY ? REDRAW_MS : LINE_MS;
  let shownAt = stream.isTTY ? 0 : started;
  let drawn = false;
  return {
    show(progress: Progress): void {
      const now = performance.now();
      const isLast = progress.done === progress.total;
      if (now - shownAt < everyMs && !(stream.isTTY && isLast)) return;
      shownAt = now;
      drawn = true;
      const rate = Math.round((progress.done * 1000) / Math.max(1, now - started));
      stream.write(stream.isTTY ? `\r\x1b[K${bar(name, progress, rate)}` : `${line(name, progress, rate)}\n`);
    },
    /** Takes the bar away, so that the next line stands alone. */
    end(): void {
      if (stream.isTTY && drawn) stream.write('\r\x1b[K');
    },
  };
}

function bar(name: string, { done, total }: Progress, rate: number): string {
  if (total === null || total === 0) return line(name, { done, total: null }, rate);
  const full = Math.min(BAR_CELLS, Math.round((done / total) * BAR_CELLS));
  const cells = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
  const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
  return `${name} ${cells} ${done}/${total} (${rate}/s${left})`;
}

function line(name: string, { done, total }: Progress, rate: number): string {
  return `${name}: ${done}${total === null ? '' : ` of ${total}`} files (${rate}/s)`;
}
