import { rebuildIndex } from '#lib/search/heal-index.ts';
import { EXIT, refuseArguments, type ServiceCommand } from './command.ts';

/** `portal reindex`. */
export const reindex: ServiceCommand = {
  usage: 'reindex [--json]',
  about: 'builds the search index anew from Postgres beside the live one, then swaps the two',
  needs: 'services',
  plan(words) {
    refuseArguments(words);
    return async () => {
      const started = performance.now();
      const articles = await rebuildIndex();
      const seconds = Math.round(performance.now() - started) / 1000;
      return {
        line: `${articles} articles indexed in ${seconds} s`,
        json: { articles, seconds },
        exitCode: EXIT.done,
      };
    };
  },
};
