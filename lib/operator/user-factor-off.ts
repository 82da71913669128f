import { dropSecondFactorOf } from '#lib/auth/own-account.ts';
import { EXIT, type ServiceCommand, UsageError } from './command.ts';

/** `portal user factor-off`: the way in for an only admin who has lost the phone and the recovery codes. */
export const userFactorOff: ServiceCommand = {
  usage: 'user factor-off <email> [--json]',
  about: 'takes the second factor off an account and ends its sessions',
  needs: 'services',
  async plan({ args }) {
    const email = args[0]?.trim().toLowerCase();
    if (!email || args.length > 1) throw new UsageError('user factor-off takes an e-mail address.');
    return async () => {
      const dropped = await dropSecondFactorOf(email);
      if (!dropped) throw new Error(`No account has the address ${email}.`);
      return {
        line: `${email} signs in with the password alone from now on.`,
        json: { email },
        exitCode: EXIT.done,
      };
    };
  },
};
