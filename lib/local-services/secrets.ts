import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readStateFile, writeStateFile } from './state-file.ts';

const secretsSchema = z.object({
  databasePassword: z.string().min(16),
  meiliKey: z.string().min(16),
  nextauthSecret: z.string().min(16),
});
export type Secrets = z.output<typeof secretsSchema>;

/** The secrets of this data folder, made on the first start and kept in a file that only its owner reads. */
export function keepSecrets(file: string): Secrets {
  const kept = readStateFile(file, secretsSchema);
  if (kept) return kept;
  const made: Secrets = { databasePassword: secret(), meiliKey: secret(), nextauthSecret: secret() };
  writeStateFile(file, made);
  return made;
}

/** 256 bits that need no quoting in a URL. */
const secret = () => randomBytes(32).toString('base64url');
