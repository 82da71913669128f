import { type Counts, sumCounts, summaryLine } from '#lib/testing/count-results.ts';
import { runStage } from '#lib/testing/run-stage.ts';
import { CHECK_STAGES } from '#lib/testing/stages.ts';

/** `npm run check`: one line for each stage, the output of those that failed, and the sum. */
const all: Counts[] = [];
for (const stage of CHECK_STAGES) {
  const { counts, seconds, output } = await runStage(stage, { show: false });
  if (counts.failed > 0) console.log(output.trimEnd());
  console.log(`${stage.name.padEnd(12)} ${summaryLine(counts)} (${seconds.toFixed(1)} s)`);
  all.push(counts);
}
const sum = sumCounts(all);
console.log(summaryLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
