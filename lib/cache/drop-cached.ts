import { updateTag } from 'next/cache';

/**
 * Drops cached reads in this process at once, so that an editor's next page shows the decision. Other
 * processes hear of it through Postgres. Only in a server action.
 */
export function dropCached(tags: string[]): void {
  for (const tag of tags) updateTag(tag);
}
