import { closeDatabase } from '#db/client.ts';
import { config } from '#lib/config.ts';
import { reportImport } from '#lib/content-import/report-import.ts';
import { watchContent } from '#lib/content-import/watch-content.ts';
import { runWorker } from '#lib/jobs/run-worker.ts';

const runner = await runWorker();
const watching = watchContent({
  folder: config().contentDir,
  onImported: reportImport,
  onFault: (error) => console.error('watching the content folder:', error),
});
watching.catch((error: unknown) => console.error('the content folder is not watched:', error));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await (await watching.catch(() => null))?.stop();
    await runner.stop();
    await closeDatabase();
    process.exit(0);
  });
}
await runner.addJob('heal-index', {}, { jobKey: 'heal-index', maxAttempts: 3 });
await runner.promise;
