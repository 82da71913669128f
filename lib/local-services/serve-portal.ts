import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AdoptedServices,
  type Config,
  childEnvironment,
  localAddress,
  serviceVariables,
} from '#lib/config.ts';
import { NEXT_VARIABLES, nextCommand } from './build-site.ts';
import type { ChildProcesses, RunningChild } from './child-processes.ts';
import { OperatorError } from './operator-error.ts';

export type Mode = 'production' | 'development';

const READY_LIMIT_MS = 120_000;
/** From then on a portal that answers but is not ready is opened all the same: it says itself what is missing. */
const DEGRADED_AFTER_MS = 20_000;

export interface ServedPortal {
  /** Where this machine reaches it, e.g. 'http://127.0.0.1:3000'. */
  readonly address: string;
  /** What /readyz names as missing; null where all is there. */
  readonly fault: string | null;
}

/**
 * Starts web and worker and waits until the web process answers; from then on both are kept running.
 * @throws OperatorError with the end of the log when one of them ends before; the other one is stopped.
 */
export async function servePortal(
  mode: Mode,
  root: string,
  config: Config,
  services: AdoptedServices,
  port: number,
  children: ChildProcesses,
): Promise<ServedPortal> {
  const address = localAddress(config.host, port);
  const env = portalEnvironment(mode, config, services, port);
  const web = children.start({
    ...webCommand(mode, config.host, port),
    name: 'web',
    cwd: root,
    env,
    stopSignal: 'SIGTERM',
    stopRank: 1,
  });
  const worker = children.start({
    command: process.execPath,
    args: ['lib/cli/worker.ts'],
    name: 'worker',
    cwd: root,
    env,
    stopSignal: 'SIGTERM',
    stopRank: 2,
  });
  const waiting = new AbortController();
  try {
    const ready = untilReady(address, waiting.signal);
    const fault = await Promise.race([ready, failWhenEnded(web), failWhenEnded(worker)]);
    for (const child of [web, worker]) child.keepRunning();
    return { address, fault };
  } catch (error) {
    await Promise.all([web.stop(), worker.stop()]);
    throw error;
  } finally {
    waiting.abort();
  }
}

/** In production our own server with Next within, in development Next's own with all that it brings. */
function webCommand(mode: Mode, host: string, port: number): { command: string; args: string[] } {
  if (mode === 'development') return nextCommand('dev', '-H', host, '-p', String(port));
  return { command: process.execPath, args: ['lib/cli/web.ts'] };
}

function portalEnvironment(
  mode: Mode,
  config: Config,
  services: AdoptedServices,
  port: number,
): NodeJS.ProcessEnv {
  return childEnvironment({
    ...NEXT_VARIABLES,
    ...serviceVariables(services),
    NODE_ENV: mode,
    HOST: config.host,
    PORT: String(port),
    DATA_DIR: config.dataDir,
    CONTENT_DIR: config.contentDir,
    NEXTAUTH_URL: config.siteUrl ?? localAddress(config.host, port),
    UV_THREADPOOL_SIZE: '16', // names of picture hosts that nobody answers for must not hold files and passwords up
    ADMIN_PASSWORD: '', // the first editor is made; nobody else needs to know it
  });
}

async function failWhenEnded(child: RunningChild): Promise<never> {
  const how = await child.ended;
  throw new OperatorError(
    `The ${child.name} process ended before it was ready (${how}); its log ends with:\n${child.logTail(30)}`,
  );
}

/** Waits for /readyz. Gives null, or what it says is missing while the process itself answers well. */
async function untilReady(address: string, signal: AbortSignal): Promise<string | null> {
  const begin = Date.now();
  let fault = 'it does not answer';
  while (!signal.aborted) {
    const answer = await ask(`${address}/readyz`);
    if (answer?.ok) return null;
    if (answer) fault = answer.text;
    const waited = Date.now() - begin;
    if (answer && waited > DEGRADED_AFTER_MS && (await ask(`${address}/healthz`))?.ok) return fault;
    if (waited > READY_LIMIT_MS) break;
    await sleep(50);
  }
  throw new OperatorError(`The portal at ${address} did not become ready: ${fault}`);
}

async function ask(url: string): Promise<{ ok: boolean; text: string } | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    const text = (await response.text()).slice(0, 500);
    return { ok: response.ok, text: `/readyz answers ${response.status}: ${text}` };
  } catch {
    return null; // not listening yet
  }
}
