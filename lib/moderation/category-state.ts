import { z } from 'zod';
import type { CategoryAddress, CategoryRow } from '#lib/articles/category-row.ts';

/** Categories and old addresses as the log keeps them, before and after a decision. */
export interface CategoryState {
  categories: CategoryRow[];
  addresses: CategoryAddress[];
}

const rowSchema = z.object({
  id: z.number(),
  parentId: z.number().nullable(),
  name: z.string(),
  nameKey: z.string(),
  slug: z.string(),
  path: z.string(),
  lineage: z.array(z.number()),
  position: z.number(),
  status: z.enum(['proposed', 'approved']),
  mergedInto: z.number().nullable(),
  hidden: z.boolean(),
  description: z.string().nullable(),
  colour: z.string().nullable(),
  version: z.number(),
}) satisfies z.ZodType<CategoryRow>;

const stateSchema = z.object({
  categories: z.array(rowSchema),
  addresses: z.array(z.object({ path: z.string(), categoryId: z.number() })),
});

/** Reads what the log keeps; null where a decision was about something else. */
export function readCategoryState(kept: unknown): CategoryState | null {
  const read = stateSchema.safeParse(kept);
  return read.success ? read.data : null;
}

/** Whether two rows say the same. */
export function isSameRow(a: CategoryRow, b: CategoryRow): boolean {
  return JSON.stringify(rowSchema.parse(a)) === JSON.stringify(rowSchema.parse(b));
}
