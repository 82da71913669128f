import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countVitest } from './count-results.ts';
import { runStage } from './run-stage.ts';

const STAGE = { name: 'x', minutes: 1 };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stage-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function script(name: string, text: string): Promise<readonly [string]> {
  const path = join(folder, name);
  await writeFile(path, text);
  return [path];
}

test('a stage without report counts as one test, and stops at the command that fails', async () => {
  const commands = [
    await script('one.mjs', "console.log('甲'); process.exitCode = 3;"),
    await script('two.mjs', "console.log('乙');"),
  ];
  const failed = await runStage({ ...STAGE, commands, report: null }, { show: false });
  expect(failed).toMatchObject({ counts: { passed: 0, failed: 1, skipped: 0 }, output: '甲\n' });

  const passed = await runStage({ ...STAGE, commands: commands.slice(1), report: null }, { show: false });
  expect(passed).toMatchObject({ counts: { passed: 1, failed: 0, skipped: 0 }, output: '乙\n' });
});

test('a report left by an earlier run does not count', async () => {
  const file = join('test-results', `stale-${process.pid}.json`);
  const report = { file, count: countVitest };
  const stale = { testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }] };
  const write = `import { mkdirSync, writeFileSync } from 'node:fs';
    mkdirSync('test-results', { recursive: true });
    writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(stale))});`;
  const writing = await runStage(
    { ...STAGE, commands: [await script('write.mjs', write)], report },
    { show: false },
  );
  expect(writing.counts).toEqual({ passed: 1, failed: 0, skipped: 0 });

  const silent = await runStage(
    { ...STAGE, commands: [await script('no.mjs', '')], report },
    { show: false },
  );
  expect(silent.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a script that hangs in a loop is ended after its minutes and has failed', async () => {
  const commands = [await script('loop.mjs', 'for (;;);')];
  const hung = await runStage({ name: 'x', minutes: 1 / 60, commands, report: null }, { show: false });
  expect(hung.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(hung.output).toContain('loop.mjs ran longer than 1 s and was ended');
});

test('what a script leaves running ends with it', async () => {
  // The orphan holds the script's output open, so the stage would otherwise end only at its limit.
  const leave = `import { spawn } from 'node:child_process';
    const orphan = ['-e', 'setInterval(() => undefined, 1000)'];
    spawn(process.execPath, orphan, { stdio: 'inherit' }).once('spawn', () => process.exit());`;
  const stage = { ...STAGE, commands: [await script('leave.mjs', leave)], report: null };
  const { counts, output } = await runStage(stage, { show: false });
  expect(counts.passed).toBe(1);
  expect(output).toBe('');
});
