import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '#lib/config.ts';
import { connectServices } from './connect-services.ts';
import { prepareDataFolder } from './data-folder.ts';
import { acquireDataFolderLock } from './data-folder-lock.ts';
import { servicesFile } from './hold-data-folder.ts';
import { identifySelf } from './process-identity.ts';
import { writeStateFile } from './state-file.ts';

const OFFERED = {
  databaseUrl: 'postgres://baolan:secret@127.0.0.1:5433/baolan',
  meiliUrl: 'http://127.0.0.1:7700',
  meiliKey: null,
  nextauthSecret: 'secret',
};

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baolan-connect-'));
  const folder = prepareDataFolder(dataDir);
  acquireDataFolderLock(folder.run, 'npm start');
  writeStateFile(servicesFile(folder), { ...identifySelf(), ...OFFERED });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const connect = (env: Record<string, string>) =>
  connectServices(loadConfig({ DATA_DIR: dataDir, ...env }), 'portal import');
const slips = () => readdirSync(join(dataDir, 'run')).filter((name) => name.startsWith('borrower'));

test.each([
  ['nothing is', {}],
  ['the same database is', { DATABASE_URL: OFFERED.databaseUrl }],
  ['the same engine is', { MEILI_URL: `${OFFERED.meiliUrl}/` }],
])("a running portal's services are borrowed where %s configured", async (_, env) => {
  const services = await connect(env);
  expect(services).toMatchObject(OFFERED);
  expect(slips()).toHaveLength(1);
  await services.stop();
  expect(slips()).toEqual([]);
});

test.each([
  ['DATABASE_URL', { DATABASE_URL: 'postgres://a:other-secret@127.0.0.1:1/x' }],
  ['MEILI_URL', { MEILI_URL: 'http://127.0.0.1:1' }],
])('another %s than that of the running portal is refused in one line', async (name, env) => {
  const failure = await connect(env).catch((error: Error) => error.message);
  expect(failure).toMatch(new RegExp(`^${name} is not the one that npm start \\(pid ${process.pid}\\) uses`));
  expect(failure).not.toMatch(/secret|\n/);
  expect(slips()).toEqual([]);
});
