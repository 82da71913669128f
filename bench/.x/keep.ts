import { writeFileSync } from 'node:fs';
import { migrateDatabase } from '#db/migrate.ts';
import { loadConfig } from '#lib/config.ts';
import { startServices } from '#lib/local-services/start-services.ts';
const services = await startServices(loadConfig({ DATA_DIR: '/tmp/p5', CONTENT_DIR: '/tmp/empty' }), () => undefined);
await migrateDatabase(services.databaseUrl);
writeFileSync('/tmp/p5.url', services.databaseUrl);
writeFileSync('/tmp/p5.meili', `${services.meiliUrl} ${services.meiliKey}`);
setInterval(() => undefined, 1e6);
