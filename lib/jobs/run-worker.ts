import { type Runner, run } from 'graphile-worker';
import { DUE_TASK } from '#db/queries/due-articles.ts';
import { INDEX_TASK } from '#db/queries/tell-change.ts';
import { config, requireDatabaseUrl } from '#lib/config.ts';
import { showDueArticles } from '#lib/moderation/show-due-articles.ts';
import { fillAllMissing } from '#lib/search/fill-fallback.ts';
import { healIndex } from '#lib/search/heal-index.ts';
import { indexArticles } from '#lib/search/index-articles.ts';
import { describeVerification, type Verification, verifyIndex } from '#lib/search/verify-index.ts';

const HEAL_TASK = 'heal-index';
const VERIFY_TASK = 'verify-index';
const FALLBACK_TASK = 'fill-fallback';
// The queue of one keeps a long rebuild from holding more than one of the worker's hands.
const UPKEEP = 'queue=search-upkeep&max=1';

/**
 * Runs the jobs of the Postgres queue until it is stopped. Every minute the outbox and the engine are looked at even
 * without news, so that an engine that was away, wiped or replaced is filled again without a person, and what Postgres
 * itself searches by is made for changed articles; every night
 * each article is compared with its document.
 */
export function runWorker(): Promise<Runner> {
  return run({
    connectionString: requireDatabaseUrl(config()),
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    crontab: [
      `* * * * * ${HEAL_TASK} ?${UPKEEP}&jobKey=${HEAL_TASK}`,
      `* * * * * ${FALLBACK_TASK} ?queue=search-fallback&max=1&jobKey=${FALLBACK_TASK}`,
      `30 19 * * * ${VERIFY_TASK} ?${UPKEEP}&jobKey=${VERIFY_TASK}`, // UTC; half past three at night in China
    ].join('\n'),
    taskList: {
      [DUE_TASK]: async (job) => void (await showDueArticles(job)),
      [INDEX_TASK]: async () => void (await indexArticles()),
      [HEAL_TASK]: async () => tell(await healIndex()),
      [FALLBACK_TASK]: async () => fillAllMissing(),
      [VERIFY_TASK]: async () => tell(config().meiliUrl === null ? null : await verifyIndex()),
    },
  });
}

function tell(verified: Verification | null): void {
  if (verified === null || verified.missing + verified.stale + verified.surplus === 0) return;
  console.warn(`search index: ${describeVerification(verified)}`);
}
