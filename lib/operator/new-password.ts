import { createInterface } from 'node:readline/promises';
import { makePassword, PASSWORD_LENGTH } from '#lib/auth/password.ts';
import { UsageError } from './command.ts';

/**
 * The password for an account: the first line of standard input where something is piped in (never
 * an argument, which every process on the machine could read), else one made here and shown once.
 */
export async function newPassword(): Promise<{ password: string; made: boolean }> {
  const piped = process.stdin.isTTY ? '' : await firstLine();
  if (piped === '') return { password: makePassword(), made: true };
  if (piped.length < PASSWORD_LENGTH.least || piped.length > PASSWORD_LENGTH.most) {
    throw new UsageError(`A password has ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters.`);
  }
  return { password: piped, made: false };
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
