import { rebuildIndex } from '#lib/search/heal-index.ts';
import { indexArticles } from '#lib/search/index-articles.ts';
import { EXIT, refuseArguments, type ServiceCommand } from './command.ts';

/** `portal reindex`. */
export const reindex: ServiceCommand = {
  usage: 'reindex [--json]',
  about: 'throws the search index away and fills it again from Postgres',
  needs: 'services',
  plan(words) {
    refuseArguments(words);
    return async ({ say }) => {
      const started = performance.now();
      const articles = await rebuildIndex();
      say(`reindex: ${articles} articles`);
      await indexArticles();
      const seconds = Math.round(performance.now() - started) / 1000;
      return {
        line: `${articles} articles indexed in ${seconds} s`,
        json: { articles, seconds },
        exitCode: EXIT.done,
      };
    };
  },
};
