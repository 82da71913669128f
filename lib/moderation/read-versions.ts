import { z } from 'zod';

const versionsSchema = z.record(z.string().regex(/^\d{1,16}$/), z.number().int().nonnegative()).catch({});

/** The versions that a form, as text, or a page carries, `{"12":3}`: of each row the one its author had before them; none where unreadable. */
export function readVersions(given: unknown): Record<number, number> {
  try {
    return versionsSchema.parse(typeof given === 'string' ? JSON.parse(given) : (given ?? {}));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
