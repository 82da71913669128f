import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BENCH = fileURLToPath(new URL('../../bench/', import.meta.url));
const [name = '', ...rest] = process.argv.slice(2);
const file = `${BENCH}${name}.ts`;

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  process.argv = [process.execPath, file, ...rest];
  await import(pathToFileURL(file).href);
} else {
  const names = readdirSync(BENCH).flatMap((entry) => /^([a-z-]+)\.ts$/.exec(entry)?.[1] ?? []);
  process.stderr.write(`Usage: npm run bench -- <name>, where name is one of: ${names.join(', ')}\n`);
  process.exitCode = 2;
}
