import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataFolder } from '#lib/local-services/data-folder.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';
import { findMeilisearchBinary } from '#lib/local-services/meilisearch-binary.ts';
import { PROJECT_ROOT } from '#lib/local-services/start-services.ts';

const PATIENCE_MS = 30_000;

/** A real Meilisearch that a test may kill, wipe and restore; always at the same address. */
export interface OwnMeilisearch {
  url: string;
  start(): Promise<void>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  wipe(): Promise<void>;
  /** Keeps a copy of its data, to be put back by `restore`; both while it is stopped. */
  copy(): Promise<void>;
  restore(): Promise<void>;
  /** Kills it and removes everything. */
  remove(): Promise<void>;
}

/** Finds the server and a free port; nothing runs yet. */
export async function ownMeilisearch(): Promise<OwnMeilisearch> {
  const root = await mkdtemp(join(tmpdir(), 'baolan-meilisearch-'));
  const binary = await findMeilisearchBinary(PROJECT_ROOT, prepareDataFolder(root));
  if (!binary.found) throw new Error(binary.why);
  const address = `127.0.0.1:${await findFreePort()}`;
  const [data, kept] = [join(root, 'data'), join(root, 'kept')];
  let child: ChildProcess | null = null;

  const kill = async () => {
    if (child === null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    child = null;
  };
  const wipe = () => rm(data, { recursive: true, force: true });

  return {
    url: `http://${address}`,
    kill,
    wipe,
    async start() {
      await mkdir(data, { recursive: true });
      const args = ['--db-path', data, '--http-addr', address, '--no-analytics', '--log-level', 'WARN'];
      child = spawn(binary.path, args, { cwd: root, stdio: 'ignore' });
      await untilHealthy(`http://${address}/health`);
    },
    copy: () => cp(data, kept, { recursive: true }),
    async restore() {
      await wipe();
      await cp(kept, data, { recursive: true });
    },
    async remove() {
      await kill();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`Meilisearch did not answer at ${url}`);
}
