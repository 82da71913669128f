import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#lib/config.ts';
import { findFreePort } from '#lib/local-services/free-port.ts';
import { OIDC_CLIENT } from './oidc-issuer.ts';
import { ADMIN } from './portal-address.ts';
import { processesThatKnow } from './processes-that-know.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOG = join(ROOT, 'test-results', 'portal.log');
/** A first start builds the pages. */
const START_SECONDS = 300;
const STOP_SECONDS = 30;

export interface Portal {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** Its own copy of the demo content, absolute; a journey may write into it. */
  readonly contentDir: string;
  /** Ends it as Ctrl-C in a service manager does; throws where it does not end or leaves a process behind. */
  stop(): Promise<void>;
}

/**
 * Starts the real portal as `npm start` does, with a data folder, a port and a copy of the demo
 * content of its own, the identity provider at `oidcIssuer` and pictures of `pictureHost`. Throws with the end of its output where it does not become ready; all of it is in test-results/portal.log.
 */
export async function startPortal(oidcIssuer: string, pictureHost: string): Promise<Portal> {
  const dataDir = await mkdtemp(join(tmpdir(), 'baolan-e2e-'));
  await chmod(dataDir, 0o755); // Postgres runs as another user where the tests run as root
  const contentDir = join(dataDir, 'content');
  await cp(join(ROOT, 'content'), contentDir, { recursive: true });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = await spawnPortal(portalEnvironment({ dataDir, contentDir, port, oidcIssuer, pictureHost }));
  const stop = async () => {
    try {
      await endPortal(child, dataDir);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  };
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop().catch((atStop: Error) => console.warn(atStop.message));
    throw error;
  }
  return { url, contentDir, stop };
}

async function spawnPortal(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  await mkdir(join(ROOT, 'test-results'), { recursive: true });
  const log = createWriteStream(LOG);
  await once(log, 'open');
  return spawn(process.execPath, ['lib/cli/start.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', log, log],
  });
}

interface PortalSettings {
  dataDir: string;
  contentDir: string;
  port: number;
  oidcIssuer: string;
  /** 'host:port' of the pictures that articles of journeys name. */
  pictureHost: string;
}

/** Only what a journey needs: empty values count as not set and also win over a developer's .env file. */
function portalEnvironment(settings: PortalSettings): NodeJS.ProcessEnv {
  const { dataDir, contentDir, port, oidcIssuer, pictureHost } = settings;
  const unset = [
    'HOST',
    'SITE_URL',
    'SITE_NAME',
    'DATABASE_URL',
    'MEILI_URL',
    'MEILI_KEY',
    'NEXTAUTH_SECRET',
  ];
  const more = ['SMTP_URL', 'MAIL_FROM', 'WEBSUB_HUB', 'PICTURE_CACHE_MB', 'TRUST_PROXY'];
  return childEnvironment({
    ...Object.fromEntries([...unset, ...more].map((name) => [name, ''])),
    NODE_ENV: null,
    PORT: String(port),
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    FETCH_ALLOW: pictureHost,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    OIDC_ISSUER: oidcIssuer,
    OIDC_CLIENT_ID: OIDC_CLIENT.id,
    OIDC_CLIENT_SECRET: OIDC_CLIENT.secret,
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`The portal ended before it was ready.\n${await endOfLog()}`);
    if (await answers(`${url}/readyz`)) return;
    await sleep(250);
  }
  throw new Error(`The portal was not ready after ${START_SECONDS} s.\n${await endOfLog()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}

async function endPortal(child: ChildProcess, dataDir: string): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(STOP_SECONDS * 1000, null, { ref: false })]);
  }
  const left = await processesThatKnow(dataDir);
  const list = left.map(({ pid, command }) => `${pid} ${command}`).join('\n');
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  if (left.length === 0 && hasEnded(child)) return;
  child.kill('SIGKILL'); // where there is no /proc to find it in
  throw new Error(`The portal left processes behind after SIGTERM:\n${list}\n${await endOfLog()}`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function endOfLog(): Promise<string> {
  const lines = (await readFile(LOG, 'utf8')).trimEnd().split('\n');
  return lines.slice(-40).join('\n');
}
