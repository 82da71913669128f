import { describeVerification, verifyIndex } from '#lib/search/verify-index.ts';
import { EXIT, refuseArguments, type ServiceCommand } from './command.ts';

const SAY_EVERY = 10_000;

/** `portal verify`. */
export const verify: ServiceCommand = {
  usage: 'verify [--json]',
  about: 'compares every article with its document in the search index and repairs what differs',
  needs: 'services',
  plan(words) {
    refuseArguments(words);
    return async ({ say }) => {
      let said = 0;
      const verified = await verifyIndex((compared) => {
        if (compared < said + SAY_EVERY) return;
        said = compared;
        say(`verify: ${compared} articles compared`);
      });
      return {
        line: describeVerification(verified),
        json: verified,
        exitCode: verified.left === 0 ? EXIT.done : EXIT.failed,
      };
    };
  },
};
