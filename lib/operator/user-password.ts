import { updatePassword } from '#db/queries/users.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { EXIT, type ServiceCommand, UsageError } from './command.ts';
import { newPassword } from './new-password.ts';

/** `portal user password`. */
export const userPassword: ServiceCommand = {
  usage: 'user password <email> [--json]',
  about: 'sets a new password and ends every session of the account',
  needs: 'services',
  async plan({ args }) {
    const email = args[0]?.trim().toLowerCase();
    if (!email || args.length > 1) throw new UsageError('user password takes an e-mail address.');
    const { password, made } = await newPassword();
    return async () => {
      const changed = await updatePassword(email, await hashPassword(password));
      if (!changed) throw new Error(`No account has the address ${email}.`);
      const shown = made ? ` (shown this once): ${password}` : ' set.';
      return {
        line: `New password for ${email}${shown}`,
        json: { email, ...(made ? { password } : {}) },
        exitCode: EXIT.done,
      };
    };
  },
};
