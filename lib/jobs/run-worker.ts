import { type Runner, run } from 'graphile-worker';
import { INDEX_TASK } from '#db/queries/tell-change.ts';
import { config, requireDatabaseUrl } from '#lib/config.ts';
import { healIndex } from '#lib/search/heal-index.ts';
import { indexArticles } from '#lib/search/index-articles.ts';

const HEAL_TASK = 'heal-index';

/**
 * Runs the jobs of the Postgres queue until it is stopped. Every minute the outbox is looked at even
 * without news, so that an engine that was away, wiped or replaced is filled again without a person.
 */
export function runWorker(): Promise<Runner> {
  return run({
    connectionString: requireDatabaseUrl(config()),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    crontab: `* * * * * ${HEAL_TASK} ?jobKey=${HEAL_TASK}&max=1`,
    taskList: {
      [INDEX_TASK]: async () => void (await indexArticles()),
      [HEAL_TASK]: async () => {
        await healIndex();
        await indexArticles();
      },
    },
  });
}
