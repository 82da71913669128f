import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { QuarantineReason } from './draft.ts';
import type { PackedContent } from './pack-draft.ts';
import type { RawFile, Refused } from './parse-file.ts';
import type { FileOnDisk, ReadContent } from './read-and-parse.ts';

/** An ordinary file takes a millisecond; one that takes this long is not going to be read by anybody. */
const FILE_LIMIT_MS = 20_000;
/** For each thread. A body of 8 MB needs about half of it. */
const HEAP_LIMIT_MB = 192;
const MOST_THREADS = 4;
/** Files in a message to a thread: to and fro takes as long as reading a short one. */
const HANDFUL = 20;

interface Fault {
  reason: QuarantineReason;
  detail: string;
}

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
  #warming: Promise<void> = Promise.resolve();

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

  /** Starts a thread, which takes as long as reading some hundred files; call it when there is work to come. */
  warmUp(): void {
    this.#warming = this.#run([], 'readFiles').then(
      () => undefined,
      () => undefined, // what is wrong with it shows at the first file
    );
  }

  /** Parses bytes that are at hand; the answers stand in the order of the files. */
  parseAll(files: readonly RawFile[]): Promise<PackedContent[]> {
    return this.#runAll<RawFile, PackedContent>(files, 'default', (refused) => refused);
  }

  /** Reads files and parses those whose bytes are new; the answers stand in the order of the files. */
  readAll(files: readonly FileOnDisk[]): Promise<ReadContent[]> {
    return this.#runAll<FileOnDisk, ReadContent>(files, 'readFiles', (content) => ({
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
      for (let at = next; at < files.length; at = next) {
        next += HANDFUL;
        const handful = files.slice(at, at + HANDFUL);
        answers.splice(at, handful.length, ...(await this.#runHandful(handful, name, refuse)));
      }
    };
    answers.length = files.length;
    await Promise.all(Array.from({ length: this.#threads }, runner));
    return answers;
  }

  /** A handful costs one message. Where it fails, each file is tried alone, so that only the guilty one is given up. */
  async #runHandful<F extends { path: string }, A>(
    files: F[],
    name: string,
    refuse: (content: Refused) => A,
  ): Promise<A[]> {
    const answers = await this.#run<A>(files, name);
    if (answers.ok) return answers.value;
    const [only, ...others] = files;
    if (only && others.length === 0) {
      return [refuse({ ok: false, quarantine: { path: only.path, line: null, ...answers.fault } })];
    }
    const alone: A[] = [];
    for (const file of files) alone.push(...(await this.#runHandful([file], name, refuse)));
    return alone;
  }

  async #run<A>(
    files: unknown[],
    name: string,
  ): Promise<{ ok: true; value: A[] } | { ok: false; fault: Fault }> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.#fileLimitMs);
    try {
      return { ok: true, value: await this.#pool.run(files, { name, signal: limit.signal }) };
    } catch (error) {
      return { ok: false, fault: this.#explain(error, limit.signal.aborted) };
    } finally {
      clearTimeout(timer);
    }
  }

  #explain(error: unknown, aborted: boolean): Fault {
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
    await this.#warming; // a thread that is stopped while it loads its modules now and then takes the process along
    await this.#pool.destroy();
  }
}
