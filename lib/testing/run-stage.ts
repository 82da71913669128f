import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Counts, judgeStage } from './count-results.ts';
import { runScript } from './run-script.ts';
import type { Stage } from './stages.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface StageResult {
  readonly counts: Counts;
  readonly seconds: number;
  /** What the commands printed; '' where it was shown as it came. */
  readonly output: string;
}

/** Runs a stage in the project root under this very Node; `show` lets its output through as it comes. */
export async function runStage(stage: Stage, { show }: { show: boolean }): Promise<StageResult> {
  const begun = performance.now();
  if (stage.report) await rm(join(ROOT, stage.report.file), { force: true });
  let output = '';
  let exitCode = 0;
  for (const command of stage.commands) {
    const ended = await runScript(command, { cwd: ROOT, show, limitMs: stage.minutes * 60_000 });
    output += ended.output;
    exitCode = ended.exitCode;
    if (exitCode !== 0) break;
  }
  const counts = judgeStage(await countsOf(stage, exitCode), exitCode);
  return { counts, seconds: (performance.now() - begun) / 1000, output };
}

async function countsOf({ report }: Stage, exitCode: number): Promise<Counts | null> {
  if (!report) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
  const text = await readFile(join(ROOT, report.file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : report.count(JSON.parse(text));
}
