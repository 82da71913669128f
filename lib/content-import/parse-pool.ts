import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { QuarantineReason } from './draft.ts';
import type { ParsedContent, RawFile, Refused } from './parse-file.ts';
import type { FileOnDisk, ReadContent } from './read-and-parse.ts';

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

  /** Parses bytes that are at hand; the answers stand in the order of the files. */
  parseAll(files: readonly RawFile[]): Promise<ParsedContent[]> {
    return this.#runAll<RawFile, ParsedContent>(files, 'default', (refused) => refused);
  }

  /** Reads files and parses those whose bytes are new; the answers stand in the order of the files. */
  readAll(files: readonly FileOnDisk[]): Promise<ReadContent[]> {
    return this.#runAll<FileOnDisk, ReadContent>(files, 'readFile', (content) => ({
      kind: 'refused',
      content,
    }));
  }

  async #runAll<F extends { path: string }, A>(
    files: readonly F[],
    name: string,
    refuse: (content: Refused) => A,
  ): Promise<A[]> {
    const answers: A[] = [];
    let next = 0;
    // No more tasks than threads are handed over at a time, so that the limit counts work and no waiting.
    const runner = async () => {
      for (let at = next++; at < files.length; at = next++) {
        const file = files[at];
        if (file) answers[at] = await this.#run(file, name, refuse);
      }
    };
    await Promise.all(Array.from({ length: this.#threads }, runner));
    return answers;
  }

  async #run<F extends { path: string }, A>(
    file: F,
    name: string,
    refuse: (content: Refused) => A,
  ): Promise<A> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.#fileLimitMs);
    try {
      return await this.#pool.run(file, { name, signal: limit.signal });
    } catch (error) {
      const fault = this.#explain(error, limit.signal.aborted);
      return refuse({ ok: false, quarantine: { path: file.path, line: null, ...fault } });
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
