import { type Counts, sumCounts, summaryLine } from '#lib/testing/count-results.ts';
import { ensureChromium } from '#lib/testing/install-chromium.ts';
import { runStage } from '#lib/testing/run-stage.ts';
import { TEST_STAGES } from '#lib/testing/stages.ts';

/** `npm test`: all stages, each to its end whatever failed before; the last line is the sum. */
const chromium = await ensureChromium(console.log);
console.log(`chromium: ${chromium ?? 'none, so e2e will fail'}`);
const all: Counts[] = [];
const lines: string[] = [];
for (const stage of TEST_STAGES) {
  console.log(`\n== ${stage.name}`);
  const { counts, seconds } = await runStage(stage, { show: true });
  const line = `${stage.name.padEnd(12)} ${summaryLine(counts)} (${seconds.toFixed(1)} s)`;
  console.log(line);
  lines.push(line);
  all.push(counts);
}
const sum = sumCounts(all);
console.log(`\n${lines.join('\n')}\n${summaryLine(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
