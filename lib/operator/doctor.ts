import { closeDatabase } from '#db/client.ts';
import { describeDatabase } from '#db/queries/describe-database.ts';
import { countOutbox } from '#db/queries/search-outbox.ts';
import { waitForDatabase } from '#db/wait-for-database.ts';
import { type Config, config } from '#lib/config.ts';
import { askMeilisearch } from '#lib/local-services/ask-meilisearch.ts';
import { describeFailure } from '#lib/local-services/describe-failure.ts';
import { searchEngine } from '#lib/search/engine.ts';
import { EXIT, type FreeCommand, refuseArguments } from './command.ts';
import { withServices } from './with-services.ts';

interface Finding {
  part: string;
  ok: boolean;
  detail: string;
}

/** Why the services could not be had; null where they answer. */
type Fault = { readonly error: unknown } | null;

async function examine(part: string, look: () => string | Promise<string>): Promise<Finding> {
  try {
    return { part, ok: true, detail: await look() };
  } catch (error) {
    return { part, ok: false, detail: describeFailure(error).replaceAll('\n', '; ') };
  }
}

async function lookAtPostgres({ databaseUrl }: Config, fault: Fault): Promise<string> {
  if (databaseUrl) await waitForDatabase(databaseUrl, 0);
  else if (fault) throw fault.error;
  const { version, articles, migrations } = await describeDatabase();
  return `${version}, ${migrations} migrations, ${articles} articles`;
}

async function lookAtEngine({ meiliUrl, meiliKey }: Config, fault: Fault): Promise<string> {
  if (meiliUrl) {
    const answer = await askMeilisearch(meiliUrl, meiliKey);
    if (!answer.ok) throw new Error(answer.reason);
  } else if (fault) throw new Error('not looked at', { cause: fault.error });
  const engine = searchEngine();
  if (engine === null) return 'none configured; search answers from Postgres';
  const { pkgVersion } = await engine.getVersion();
  const { indexes } = await engine.getStats();
  return `${pkgVersion}, ${indexes.articles?.numberOfDocuments ?? 0} articles in the index`;
}

function lookAtSettings(): string {
  const { siteUrl, siteName, dataDir, contentDir } = config();
  return `${siteName} at ${siteUrl ?? 'no SITE_URL'}, content ${contentDir}, data ${dataDir}`;
}

async function lookAtServices(fault: Fault): Promise<Finding[]> {
  const postgres = await examine('Postgres', () => lookAtPostgres(config(), fault));
  return [
    postgres,
    await examine('Meilisearch', () => lookAtEngine(config(), fault)),
    await examine('Search outbox', async () => {
      if (!postgres.ok) throw new Error('not looked at: it lies in Postgres');
      return `${await countOutbox()} changes wait for the engine`;
    }),
  ];
}

/** With all services where they can be had, else at each of them alone. */
async function connectAndLook(say: (line: string) => void): Promise<Finding[]> {
  try {
    return await withServices('doctor', say, () => lookAtServices(null));
  } catch (error) {
    const findings = await lookAtServices({ error }).finally(closeDatabase);
    if (findings.some(({ ok }) => !ok)) return findings;
    return [...findings, { part: 'Start', ok: false, detail: describeFailure(error) }]; // such as a failed migration
  }
}

/** `portal doctor`. */
export const doctor: FreeCommand = {
  usage: 'doctor [--json]',
  about: 'looks at every dependency and setting and says in plain words what is wrong',
  needs: 'nothing',
  plan(words) {
    refuseArguments(words);
    return async ({ say }) => {
      const settings = await examine('Settings', lookAtSettings);
      const services = settings.ok ? await connectAndLook(say) : []; // nobody knows yet where they are
      const findings = [{ part: 'Node.js', ok: true, detail: process.version }, ...services, settings];
      const line = findings.map(({ part, ok, detail }) => `${ok ? '✓' : '✗'} ${part}: ${detail}`).join('\n');
      const exitCode = findings.every(({ ok }) => ok) ? EXIT.done : EXIT.failed;
      return { line, json: { findings }, exitCode };
    };
  },
};
