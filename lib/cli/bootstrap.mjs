// Plain JavaScript for Node 18 and newer with nothing installed: makes sure that the packages are there, then
// hands over to the command under the project's own Node. All it says itself goes to stderr for commands
// whose stdout is data.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const MODULES = join(ROOT, 'node_modules');
const NODE = join(MODULES, '.bin', 'node');
const LOCK_FILE = join(ROOT, 'package-lock.json');
/** Remembers for which lock file packages were installed: npm does not touch its own record when nothing changed. */
const MARKER = join(MODULES, '.baolan-installed');
const COMMANDS = ['start', 'dev', 'test', 'check', 'bench', 'portal'];
/** Not `npm ci`: it fails with a registry that lacks the optional packages of some other platform. */
const INSTALL = ['install', '--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
/** An import allocates and forgets much; without bounds V8 keeps several times what it needs. */
const SMALL_HEAP = ['--max-semi-space-size=8', '--max-old-space-size=256'];
/** Stripped and compiled code of the modules, so that a command starts half a second sooner the next time. */
const COMPILE_CACHE = join(MODULES, '.cache', 'node');
const HEARTBEAT_MS = 10_000;
const ECHO_MS = 300;
const INSTALL_STOP_MS = 3000;
const EXIT_USAGE = 2;
const EXIT_FAILED = 3;

const [command = '', ...args] = process.argv.slice(2);
const say = (line) => (command === 'portal' ? process.stderr : process.stdout).write(`${line}\n`);

await main();

async function main() {
  if (!COMMANDS.includes(command)) {
    return fail(`usage: node lib/cli/bootstrap.mjs ${COMMANDS.join('|')} [arguments]`, EXIT_USAGE);
  }
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) {
    return fail(
      `Baolan needs Node 18 or newer to start (24 comes with its packages); this is Node ${process.versions.node}.`,
    );
  }
  if (needsInstall() && !(await install())) return;
  runCommand();
}

function needsInstall() {
  const record = join(MODULES, '.package-lock.json');
  if (!existsSync(record) || !existsSync(NODE)) return true;
  if (statSync(record).mtimeMs >= statSync(LOCK_FILE).mtimeMs) return false;
  return !existsSync(MARKER) || readFileSync(MARKER, 'utf8').trim() !== lockHash();
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
}

/** Gives whether it worked; otherwise the exit code is set and everything is said. */
async function install() {
  const npm = findNpm();
  if (!npm) return fail('npm is missing: install it (it comes with Node), then start again.');
  const logFile = openInstallLog();
  if (!logFile)
    return fail(
      `${ROOT} cannot be written to: packages are installed there, so give this user the right to write.`,
    );
  const begin = Date.now();
  const seconds = () => ((Date.now() - begin) / 1000).toFixed(1);
  const child = spawn(npm.command, [...npm.args, ...INSTALL], {
    cwd: ROOT,
    stdio: ['ignore', logFile.handle, logFile.handle],
    detached: true,
  });
  closeSync(logFile.handle);
  const heartbeat = setInterval(
    () => say(`  … installing packages, ${Math.round(seconds())} s`),
    HEARTBEAT_MS,
  );
  let patience;
  const release = passOnSignals((signal) => {
    signalGroup(child, signal);
    // npm may finish what it is at first; a half-made node_modules is made whole by the next start.
    if (!patience) patience = setTimeout(() => signalGroup(child, 'SIGKILL'), INSTALL_STOP_MS);
  });
  const end = await endOf(child);
  clearInterval(heartbeat);
  clearTimeout(patience);
  release();
  if (release.received) {
    signalGroup(child, 'SIGKILL'); // npm may be gone while an install script of a package still runs
    return exitLike({ signal: release.received });
  }
  if (end.code !== 0) {
    const tail = readFileSync(logFile.path, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
    return fail(
      `Packages could not be installed (${end.error ?? `npm exit code ${end.code ?? end.signal}`}); npm said:\n${tail}`,
    );
  }
  writeFileSync(MARKER, `${lockHash()}\n`);
  say(`✓ Packages installed … ${seconds()} s`);
  return true;
}

/** The npm that started us, else the one on PATH; null where there is none. */
function findNpm() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli))
    return { command: process.execPath, args: [cli] };
  return spawnSync('npm', ['--version'], { stdio: 'ignore' }).status === 0
    ? { command: 'npm', args: [] }
    : null;
}

function openInstallLog() {
  try {
    mkdirSync(MODULES, { recursive: true });
    const path = join(MODULES, '.baolan-install.log');
    return { path, handle: openSync(path, 'w') };
  } catch {
    return null;
  }
}

async function runCommand() {
  // A channel tells the command when this process is gone, whatever killed it.
  const stays = command === 'start' || command === 'dev';
  const flags = command === 'portal' ? SMALL_HEAP : [];
  const child = spawn(NODE, [...flags, join('lib', 'cli', `${command}.ts`), ...args], {
    cwd: ROOT,
    stdio: stays ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: {
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...process.env,
      PATH: `${join(MODULES, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  passOnSignals((signal) => child.kill(signal));
  const watch = stays ? watchNpm(() => child.kill('SIGTERM')) : null;
  const end = await endOf(child);
  clearInterval(watch);
  if (end.error) return fail(`${NODE} cannot be run: ${end.error}. Delete node_modules and start again.`);
  exitLike(end);
}

/**
 * npm runs us through a shell and stays. A signal that ends npm alone does not come through that shell, so the
 * disappearance of either is taken for the wish to stop. Null where nothing can be watched.
 */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return null;
  const shell = process.ppid;
  const npm = parentOf(shell);
  // Some shells put the command in their own place: then our parent is npm, and its parent none of our business.
  const watchesBoth = /^(ba|da|a|z|k)?sh$|^busybox$/.test(readProc(shell, 'comm').trim());
  const isGone = () => process.ppid !== shell || (watchesBoth && parentOf(shell) !== npm);
  const watch = setInterval(() => {
    if (!isGone()) return;
    clearInterval(watch);
    onGone();
  }, 300);
  return watch.unref();
}

/** proc(5): the parent's id is the second field after the command in brackets. */
function parentOf(pid) {
  const stat = readProc(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // the process has ended
  }
}

/** Passes each signal on once: a terminal, npm and a shell may each send the same Ctrl-C. */
function passOnSignals(send) {
  let last = 0;
  const onSignal = (signal) => {
    if (!release.received) release.received = signal;
    if (Date.now() - last < ECHO_MS) return;
    last = Date.now();
    send(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  release.received = null;
  return release;
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended already
  }
}

function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

function exitLike({ code, signal }) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
  process.exitCode = code ?? 128 + (numbers[signal] ?? 0);
  return false;
}

function fail(line, exitCode = EXIT_FAILED) {
  process.stderr.write(`${line}\n`);
  process.exitCode = exitCode;
  return false;
}
