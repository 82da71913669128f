import { describeDatabase } from '#db/queries/describe-database.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { config } from '#lib/config.ts';
import { searchEngine } from '#lib/search/engine.ts';
import { type Command, EXIT } from './command.ts';

interface Finding {
  part: string;
  ok: boolean;
  detail: string;
}

async function examine(part: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { part, ok: true, detail: await look() };
  } catch (error) {
    return { part, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function lookAtEngine(): Promise<string> {
  const engine = searchEngine();
  if (engine === null) return 'none configured; search answers from Postgres';
  const { pkgVersion } = await engine.getVersion();
  const { indexes } = await engine.getStats();
  return `${pkgVersion}, ${indexes.articles?.numberOfDocuments ?? 0} articles in the index`;
}

/** `portal doctor`. */
export const doctor: Command = {
  usage: 'doctor [--json]',
  about: 'looks at every dependency and setting and says in plain words what is wrong',
  async run() {
    const { siteUrl, siteName, dataDir, contentDir } = config();
    const findings = [
      { part: 'Node.js', ok: true, detail: process.version },
      await examine('Postgres', async () => {
        const { version, articles, migrations } = await describeDatabase();
        return `${version}, ${migrations} migrations, ${articles} articles`;
      }),
      await examine('Meilisearch', lookAtEngine),
      await examine('Search outbox', async () => `${await countOutbox()} changes wait for the engine`),
      {
        part: 'Settings',
        ok: true,
        detail: `${siteName} at ${siteUrl ?? 'no SITE_URL'}, content ${contentDir}, data ${dataDir}`,
      },
    ];
    const line = findings.map(({ part, ok, detail }) => `${ok ? '✓' : '✗'} ${part}: ${detail}`).join('\n');
    return { line, json: { findings }, exitCode: findings.every(({ ok }) => ok) ? EXIT.done : EXIT.failed };
  },
};
