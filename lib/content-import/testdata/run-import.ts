// A process that imports the folder it is given, for the tests that kill it.
import { closeDatabase } from '#db/client.ts';
import { importContent } from '#lib/content-import/import-content.ts';

const [root = ''] = process.argv.slice(2);
const summary = await importContent({ root });
process.stdout.write(JSON.stringify(summary));
await closeDatabase();
