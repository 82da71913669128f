import { type Counts, countPlaywright, countVitest } from './count-results.ts';

/** One part of the test run: a command in the project root. */
export interface Stage {
  readonly name: string;
  /** JavaScript tools of node_modules and commands of ours, each with its arguments; run one after the other. */
  readonly commands: readonly (readonly [script: string, ...words: string[]])[];
  /** How long one command may take before it counts as hanging. */
  readonly minutes: number;
  /** Where the tool writes its JSON report, and who reads it; null: the stage counts as one test. */
  readonly report: { readonly file: string; readonly count: (report: unknown) => Counts } | null;
}

const types: Stage = {
  name: 'types',
  minutes: 5,
  commands: [
    // Route types and next-env.d.ts (which declares style sheets) are generated, not committed.
    ['node_modules/next/dist/bin/next', 'typegen'],
    // Whole, since an incremental run was seen to miss that generated route types had changed.
    ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false', '-p', '.'],
  ],
  report: null,
};
const lint: Stage = {
  name: 'lint',
  minutes: 5,
  commands: [
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=200'],
  ],
  report: null,
};
const layering: Stage = {
  name: 'layering',
  minutes: 5,
  commands: [['lib/cli/check-layers.ts']],
  report: null,
};
const unit = vitestStage('unit');
const integration = vitestStage('integration');
const e2e: Stage = {
  name: 'e2e',
  minutes: 30,
  commands: [['node_modules/playwright/cli.js', 'test', '--config', 'e2e/playwright.config.ts']],
  report: { file: 'test-results/e2e.json', count: countPlaywright },
};

/** `npm run check`: what needs no service and no browser. */
export const CHECK_STAGES: readonly Stage[] = [types, lint, layering, unit];
/** `npm test`. */
export const TEST_STAGES: readonly Stage[] = [...CHECK_STAGES, integration, e2e];

function vitestStage(name: 'unit' | 'integration'): Stage {
  const file = `test-results/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    minutes: 15,
    commands: [['node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporters]],
    report: { file, count: countVitest },
  };
}
