import { adoptServices, type Config, ConfigError, config } from '#lib/config.ts';
import { watchIslands } from '#lib/islands/build-islands.ts';
import { buildSite } from './build-site.ts';
import { choosePort } from './choose-port.ts';
import { describeFailure, placeOfMistake } from './describe-failure.ts';
import { describeHolder, type HeldDataFolder, holdDataFolder } from './hold-data-folder.ts';
import { EXIT_FAILED, EXIT_USAGE, OperatorError } from './operator-error.ts';
import { checkContentFolder, type FirstSignIn, prepareData } from './prepare-data.ts';
import { printStages } from './print-stages.ts';
import { type Mode, type ServedPortal, servePortal } from './serve-portal.ts';
import { type Report, runStage } from './stage-events.ts';
import { PROJECT_ROOT, startServices } from './start-services.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/**
 * `npm start` and `npm run dev`: from nothing to a portal that answers, and on until a signal ends it.
 * Exits with 2 for a bad setting, 3 for any other failure, 128 + number for a signal; never leaves a process behind.
 */
export async function runPortal(mode: Mode): Promise<void> {
  // A closed terminal makes every write fail; that must not keep the children from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const report = printStages(process.stdout);
  const notice = (text: string) => report({ kind: 'notice', text });
  let held: HeldDataFolder | null = null;
  let signIn: FirstSignIn | null = null;
  const signals = stopOnSignal({
    stop: async () => {
      if (signIn) printSignIn(signIn, null);
      await held?.release();
    },
    kill: () => held?.children.killAll(),
    announce: notice,
  });
  try {
    const begin = performance.now();
    const settings = await runStage(report, 'Settings', readSettings);
    held = await runStage(
      report,
      'Data folder',
      () => takeDataFolder(mode, settings, notice),
      () => {
        return `Data folder ${settings.dataDir}`;
      },
    );
    if (settings.portGiven) await choosePort(settings);
    const served = await open(mode, settings, held, report, (made) => {
      signIn = made;
    });
    held.lock.setAddress(served.address);
    const address = settings.siteUrl ?? served.address;
    process.stdout.write(
      `\n${settings.siteName}: ${address} (ready in ${secondsSince(begin)} s; Ctrl-C stops it)\n`,
    );
    if (signIn) printSignIn(signIn, served.address);
    signIn = null;
  } catch (error) {
    if (signals.stopping) return; // whatever failed, failed because everything is being stopped
    process.stderr.write(`${explainFailure(error)}\n`);
    if (signIn) printSignIn(signIn, null);
    await held?.release();
    process.exit(exitCodeOf(error));
  }
}

async function readSettings(): Promise<Config> {
  const settings = config();
  checkContentFolder(settings.contentDir);
  return settings;
}

async function takeDataFolder(
  mode: Mode,
  { dataDir }: Config,
  notice: (line: string) => void,
): Promise<HeldDataFolder> {
  const command = mode === 'production' ? 'npm start' : 'npm run dev';
  const result = await holdDataFolder(dataDir, command, notice);
  if (result.ok) return result.held;
  throw new OperatorError(describeHolder(result.holder, dataDir));
}

/** Everything between the data folder and the portal that answers. Building needs no services, so it runs beside. */
async function open(
  mode: Mode,
  settings: Config,
  held: HeldDataFolder,
  report: Report,
  onSignIn: (made: FirstSignIn) => void,
): Promise<ServedPortal> {
  const { children, folder } = held;
  const notice = (text: string) => report({ kind: 'notice', text });
  const prepare = async () => {
    const services = await startServices(settings, report, held);
    await prepareData(adoptServices(services), report, onSignIn);
    return services;
  };
  const build = async () => {
    if (mode === 'development') return watchIslands(PROJECT_ROOT);
    const work = () => buildSite(PROJECT_ROOT, folder, children, notice);
    await runStage(report, 'Building the pages', work, (built) =>
      built ? 'Pages built' : 'Pages are current',
    );
  };
  const [services] = await Promise.all([prepare(), build()]);
  const serve = (port: number) => {
    if (port !== settings.port) notice(`port ${settings.port} is taken, so the portal takes ${port}`);
    return servePortal(mode, PROJECT_ROOT, settings, services, port, children);
  };
  const work = () => onFreePort(settings, serve);
  const served = await runStage(report, 'Web and worker', work, () => 'Web and worker ready');
  if (served.fault) notice(`not everything is there yet: ${served.fault}`);
  return served;
}

/** Starts that waited for the same build choose at the same moment; the one that comes second chooses again. */
async function onFreePort<T>(settings: Config, serve: (port: number) => Promise<T>): Promise<T> {
  const port = await choosePort(settings);
  try {
    return await serve(port);
  } catch (error) {
    const next = await choosePort(settings);
    if (next === port) throw error; // the port was not the reason
    return serve(next);
  }
}

function printSignIn({ email, password }: FirstSignIn, address: string | null): void {
  const at = address ? ` at ${address}/desk/sign-in` : '';
  process.stdout.write(`\n  Editors sign in${at}. The first one, shown only this once:\n`);
  process.stdout.write(`    e-mail    ${email}\n    password  ${password}\n`);
}

function explainFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message.replace(/^/gm, '✗ ');
  return `✗ ${describeFailure(error)}${placeOfMistake(error)}`;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError) return EXIT_USAGE;
  return error instanceof OperatorError ? error.exitCode : EXIT_FAILED;
}

const secondsSince = (begin: number) => ((performance.now() - begin) / 1000).toFixed(1);
