import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { QuarantineReason } from './draft.ts';
import type { ParsedContent, RawFile } from './parse-file.ts';

/** An ordinary file takes a millisecond; one that takes this long is not going to be read by anybody. */
const FILE_LIMIT_MS = 20_000;
/** For each thread. A body of 8 MB needs about half of it. */
const HEAP_LIMIT_MB = 192;
const MOST_THREADS = 4;

export interface ParsePoolOptions {
  fileLimitMs?: number;
  heapLimitMb?: number;
  /** The module whose default export parses; another one is given in tests only. */
  worker?: URL;
}

/**
 * Parses files in worker threads, where one that takes too long or too much memory can be stopped without harm
 * to the others. One core is left to Postgres, which has as much to do as a thread.
 */
export class ParsePool {
  readonly #pool: Piscina;
  readonly #fileLimitMs: number;
  readonly #threads: number;

  constructor({ fileLimitMs = FILE_LIMIT_MS, heapLimitMb = HEAP_LIMIT_MB, worker }: ParsePoolOptions = {}) {
    this.#fileLimitMs = fileLimitMs;
    this.#threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
    this.#pool = new Piscina({
      filename: (worker ?? new URL('./parse-worker.ts', import.meta.url)).href,
      minThreads: 0,
      maxThreads: this.#threads,
      idleTimeout: 5_000,
      resourceLimits: { maxOldGenerationSizeMb: heapLimitMb, maxYoungGenerationSizeMb: 16 },
    });
  }

  /** Parses every file; the answers stand in the order of the files. */
  async parseAll(files: readonly RawFile[]): Promise<ParsedContent[]> {
    const answers: ParsedContent[] = [];
    let next = 0;
    // No more tasks than threads are handed over at a time, so that the limit counts work and no waiting.
    const runner = async () => {
      for (let at = next++; at < files.length; at = next++) {
        const file = files[at];
        if (file) answers[at] = await this.#parse(file);
      }
    };
    await Promise.all(Array.from({ length: this.#threads }, runner));
    return answers;
  }

  async #parse(file: RawFile): Promise<ParsedContent> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.#fileLimitMs);
    try {
      return await this.#pool.run(file, { signal: limit.signal });
    } catch (error) {
      const fault = this.#explain(error, limit.signal.aborted);
      return { ok: false, quarantine: { path: file.path, line: null, ...fault } };
    } finally {
      clearTimeout(timer);
    }
  }

  #explain(error: unknown, aborted: boolean): { reason: QuarantineReason; detail: string } {
    if (aborted) {
      const detail = `Reading it took longer than ${this.#fileLimitMs / 1000} seconds, so it was given up.`;
      return { reason: 'takes-too-long', detail };
    }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return {
        reason: 'needs-too-much-memory',
        detail: 'Reading it takes more memory than a file may have.',
      };
    }
    throw error;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
