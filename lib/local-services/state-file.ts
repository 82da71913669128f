import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * Reads a JSON file of ours. Null where it is missing, cut short or of another shape: every such file
 * can be made again, so a damaged one counts as none.
 */
export function readStateFile<T>(file: string, schema: z.ZodType<T>): T | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Replaces a JSON file as a whole, readable by its owner only; a reader sees the old text or the new. */
export function writeStateFile(file: string, value: unknown): void {
  const half = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(half, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
