import { z } from 'zod';
import { insertUser, USER_ROLES } from '#db/queries/users.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { EXIT, type ServiceCommand, UsageError } from './command.ts';
import { newPassword } from './new-password.ts';

const NO_EMAIL = 'user add takes one e-mail address.';
const schema = z.object({
  email: z.string(NO_EMAIL).trim().toLowerCase().pipe(z.email(NO_EMAIL)),
  role: z.enum(USER_ROLES, `--role is one of ${USER_ROLES.join(', ')}.`),
  name: z.string().trim().min(1).max(100).optional(),
});

/** `portal user add`. */
export const userAdd: ServiceCommand = {
  usage: 'user add <email> --role admin|editor|viewer [--name "…"] [--json]',
  about: 'adds an account; the password is read from standard input, else made and shown once',
  options: { role: { type: 'string' }, name: { type: 'string' } },
  needs: 'services',
  async plan({ args, options }) {
    if (args.length > 1) throw new UsageError(NO_EMAIL);
    const parsed = schema.safeParse({ email: args[0], role: options.role, name: options.name });
    if (!parsed.success)
      throw new UsageError(parsed.error.issues[0]?.message ?? 'user add: wrong arguments.');
    const { email, role, name = email.split('@')[0] ?? email } = parsed.data;
    const { password, made } = await newPassword();
    return async () => {
      const id = await insertUser({ email, role, name, passwordHash: await hashPassword(password) });
      if (id === null)
        throw new Error(`${email} has an account already; 'user password ${email}' sets a new password.`);
      const shown = made ? ` Password (shown this once): ${password}` : '';
      return {
        line: `${email} added as ${role}.${shown}`,
        json: { email, role, name, ...(made ? { password } : {}) },
        exitCode: EXIT.done,
      };
    };
  },
};
