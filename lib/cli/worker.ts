import { closeDatabase } from '#db/client.ts';
import { runWorker } from '#lib/jobs/run-worker.ts';

const runner = await runWorker();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await runner.stop();
    await closeDatabase();
    process.exit(0);
  });
}
await runner.addJob('heal-index', {}, { jobKey: 'heal-index', maxAttempts: 3 });
await runner.promise;
