import { adoptServices, config } from '#lib/config.ts';
import { connectServices } from '#lib/local-services/connect-services.ts';
import type { RunningServices } from '#lib/local-services/start-services.ts';

/**
 * Runs `work` with services that answer and a database of the newest schema, and gives both back afterwards.
 * @throws OperatorError, DatabaseUnavailable or ConfigError in plain words.
 */
export async function withServices<T>(
  command: string,
  say: (line: string) => void,
  work: (services: RunningServices) => Promise<T>,
): Promise<T> {
  const running = await connectServices(config(), `portal ${command}`, (event) => {
    if (event.kind === 'notice') say(event.text);
  });
  try {
    adoptServices(running);
    const { migrateDatabase } = await import('#db/migrate.ts');
    await migrateDatabase(running.databaseUrl); // a command may be the first thing that is run
    return await work(running);
  } finally {
    const { closeDatabase } = await import('#db/client.ts');
    await closeDatabase();
    await running.stop();
  }
}
