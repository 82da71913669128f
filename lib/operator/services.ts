import { EXIT, refuseArguments, type ServiceCommand } from './command.ts';

/** An address without its password, for a screen. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = '***';
  return url.href;
}

/** `portal services`. */
export const services: ServiceCommand = {
  usage: 'services [--json]',
  about: 'says where Postgres and Meilisearch answer, starting the embedded ones where nothing runs',
  needs: 'services',
  plan(words) {
    refuseArguments(words);
    return async ({ services: running }) => {
      const postgres = withoutPassword(running.databaseUrl);
      const meilisearch = running.meiliUrl;
      return {
        line: `Postgres: ${postgres}\nMeilisearch: ${meilisearch ?? 'none; search answers from Postgres'}`,
        json: { postgres, meilisearch },
        exitCode: EXIT.done,
      };
    };
  },
};
