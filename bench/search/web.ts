import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#lib/config.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 300_000;

/** `npm start` in production against services that run, without articles of its own; built where that is not current. */
export async function startWeb(
  work: string,
  services: NodeJS.ProcessEnv,
): Promise<{ url: string; stop(): Promise<void> }> {
  const [content, dataDir] = [join(work, 'empty'), join(work, 'web')];
  await mkdir(content, { recursive: true });
  const port = await findFreePort();
  const env = childEnvironment({
    ...services,
    CONTENT_DIR: content,
    DATA_DIR: dataDir,
    PORT: String(port),
    TRUST_PROXY: '1', // each request says that it comes from elsewhere, since the limit is not what is measured
  });
  const child = spawn(process.execPath, ['lib/cli/bootstrap.mjs', 'start'], {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, () => child.exitCode);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilReady(url: string, exitCode: () => number | null): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
    if (exitCode() !== null) throw new Error(`npm start ended with ${exitCode()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`${url} was not ready within ${PATIENCE_MS / 1000} s`);
}
