import { z } from 'zod';

/** How many tests of a stage ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** Counts of vitest's JSON report (`--reporter=json`). A file that could not be loaded is one failure. */
export function countVitest(report: unknown): Counts {
  return sumCounts(
    vitestReport.parse(report).testResults.map(({ status, assertionResults }) => {
      const count = (...wanted: string[]) =>
        assertionResults.filter((result) => wanted.includes(result.status)).length;
      const failed = count('failed');
      return {
        passed: count('passed'),
        failed: status === 'failed' ? Math.max(failed, 1) : failed,
        skipped: count('skipped', 'pending', 'todo', 'disabled'),
      };
    }),
  );
}

/** Counts of Playwright's JSON report. A flaky test counts as failed, an error outside of any test too. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a stage counts for, given its report's counts (null where it wrote none) and its exit code. A
 * stage that ran no test, or ended badly without naming a failed test, has failed once.
 */
export function judgeStage(counts: Counts | null, exitCode: number): Counts {
  const { passed, failed, skipped } = counts ?? NOTHING;
  const ranNothing = passed + failed === 0;
  const hidesFailure = exitCode !== 0 && failed === 0;
  return { passed, failed: ranNothing || hidesFailure ? failed + 1 : failed, skipped };
}

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    NOTHING,
  );
}

/** 'N passed, N failed', with ', N skipped' where some were. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
