import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { AdoptedServices, Config } from '#lib/config.ts';
import { type DataFolder, prepareDataFolder } from './data-folder.ts';
import { findLockHolder, type LockHolder } from './data-folder-lock.ts';
import { describeHolder, type HeldDataFolder, holdDataFolder, servicesFile } from './hold-data-folder.ts';
import { OperatorError } from './operator-error.ts';
import { identifySelf, isAlive } from './process-identity.ts';
import type { Report } from './stage-events.ts';
import { checkConfiguredServices, type RunningServices, startServices } from './start-services.ts';
import { readStateFile, writeStateFile } from './state-file.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const identitySchema = z.object({ pid: z.number(), startedAt: z.string() });
const servicesSchema = identitySchema.extend({
  databaseUrl: z.string(),
  meiliUrl: z.string().nullable(),
  meiliKey: z.string().nullable(),
  nextauthSecret: z.string(),
});

/** How long a command waits for a portal that is just starting. */
const PATIENCE_MS = 60_000;

/**
 * The services for a short command: those of the portal that runs on this data folder, else started here and
 * stopped by `stop()`. `command` names the command to others who find the folder taken.
 * @throws OperatorError or DatabaseUnavailable in plain words.
 */
export async function connectServices(
  config: Config,
  command: string,
  report: Report = () => undefined,
): Promise<RunningServices> {
  if (config.databaseUrl && config.meiliUrl) return checkConfiguredServices(config, report);
  const folder = prepareDataFolder(config.dataDir);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const holder = findLockHolder(folder.run);
    const borrowed = holder && borrow(config, folder, holder);
    if (borrowed) return borrowed;
    if (!holder) {
      const result = await holdDataFolder(config.dataDir, command, (text) =>
        report({ kind: 'notice', text }),
      );
      if (result.ok) return startForCommand(config, report, result.held);
    }
    if (holder && Date.now() > end) throw new OperatorError(describeHolder(holder, config.dataDir));
    await sleep(100);
  }
}

/**
 * The holder's services; null while it is starting or stopping.
 * @throws OperatorError where they are others than the configured ones.
 */
function borrow(config: Config, folder: DataFolder, holder: LockHolder): RunningServices | null {
  // Written before the services are looked up: the holder first withdraws them and then looks for borrowers.
  const slip = join(folder.run, `borrower-${process.pid}.json`);
  writeStateFile(slip, identifySelf());
  const giveBack = () => rmSync(slip, { force: true });
  const offered = readStateFile(servicesFile(folder), servicesSchema);
  if (!offered || offered.pid !== holder.pid || offered.startedAt !== holder.startedAt) {
    giveBack();
    return null;
  }
  const contrary = findContrary(config, offered);
  if (contrary) {
    giveBack();
    throw new OperatorError(
      `${contrary} is not the one that ${holder.command} (pid ${holder.pid}) uses in ${config.dataDir}: unset it to work on that portal, or set DATA_DIR to another folder.`,
    );
  }
  process.once('exit', giveBack);
  const { databaseUrl, meiliUrl, meiliKey, nextauthSecret } = offered;
  return { databaseUrl, meiliUrl, meiliKey, nextauthSecret, stop: async () => giveBack() };
}

/** The variable that names another service than the offered one. */
function findContrary(config: Config, offered: AdoptedServices): 'DATABASE_URL' | 'MEILI_URL' | null {
  if (config.databaseUrl && config.databaseUrl !== offered.databaseUrl) return 'DATABASE_URL';
  return config.meiliUrl && config.meiliUrl !== offered.meiliUrl ? 'MEILI_URL' : null;
}

async function startForCommand(
  config: Config,
  report: Report,
  held: HeldDataFolder,
): Promise<RunningServices> {
  const signals = stopOnSignal({
    stop: held.release,
    kill: held.children.killAll,
    announce: (text) => report({ kind: 'notice', text }),
  });
  try {
    const services = await startServices(config, report, held);
    const stop = async () => {
      await services.stop();
      while (hasBorrowers(held.folder)) await sleep(100);
      await held.release();
      signals.release();
    };
    return { ...services, stop };
  } catch (error) {
    await held.release();
    throw error;
  }
}

/** Whether another command still uses the services of this one. */
function hasBorrowers(folder: DataFolder): boolean {
  const slips = readdirSync(folder.run).filter((name) => /^borrower-\d+\.json$/.test(name));
  return slips.some((name) => {
    const borrower = readStateFile(join(folder.run, name), identitySchema);
    return borrower !== null && isAlive(borrower);
  });
}
