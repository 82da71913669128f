import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, judgeStage, sumCounts, summaryLine } from './count-results.ts';

const assertions = (...statuses: string[]) => statuses.map((status) => ({ status }));

describe('countVitest', () => {
  test('adds up the assertions of all files', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: assertions('passed', 'passed', 'pending') },
        { status: 'failed', assertionResults: assertions('passed', 'failed', 'todo', 'skipped') },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  test('a file that could not be loaded is one failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a file that failed after its tests (afterAll) is one failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: assertions('passed') }] };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('another shape throws instead of counting nothing', () => {
    expect(() => countVitest({})).toThrow();
  });
});

test('countPlaywright counts flaky tests and errors outside of tests as failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{ message: 'global setup' }] })).toEqual({
    passed: 4,
    failed: 3,
    skipped: 2,
  });
});

describe('judgeStage', () => {
  const fine = { passed: 3, failed: 0, skipped: 1 };
  test.each([
    ['all passed', fine, 0, fine],
    ['a bad exit code without a failed test', fine, 1, { passed: 3, failed: 1, skipped: 1 }],
    ['a failed test', { passed: 1, failed: 2, skipped: 0 }, 1, { passed: 1, failed: 2, skipped: 0 }],
    ['no report', null, 0, { passed: 0, failed: 1, skipped: 0 }],
    ['no report and a bad exit code', null, 1, { passed: 0, failed: 1, skipped: 0 }],
    ['only skipped tests', { passed: 0, failed: 0, skipped: 5 }, 0, { passed: 0, failed: 1, skipped: 5 }],
  ])('%s', (_, counts, exitCode, expected) => {
    expect(judgeStage(counts, exitCode)).toEqual(expected);
  });
});

test('the last line adds all stages and names skipped tests only where there are some', () => {
  const stages = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 20, failed: 2, skipped: 0 },
  ];
  expect(summaryLine(sumCounts(stages))).toBe('21 passed, 2 failed');
  expect(summaryLine(sumCounts([...stages, { passed: 0, failed: 0, skipped: 3 }]))).toBe(
    '21 passed, 2 failed, 3 skipped',
  );
  expect(summaryLine(sumCounts([]))).toBe('0 passed, 0 failed');
});
