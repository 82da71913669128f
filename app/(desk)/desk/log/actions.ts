'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLES, CATEGORIES, LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { undoDecision } from '#lib/moderation/undo-decision.ts';

const MOST_NAME = 60;
const undoSchema = z.object({
  id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  /** A page of the desk, and no other site. */
  back: z
    .string()
    .max(2_000)
    .regex(/^\/desk\/[a-z0-9/]*(?:\?[\x21-\x7e]*)?$/)
    .catch('/desk/log'),
});

/** Takes a decision back, whatever it was about, and goes to where the form stood. */
export async function undoDecisionAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const asked = undoSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/desk/log?said=failed');
  const { id, back } = asked.data;
  const say = (parts: Record<string, string>): never => {
    const [path = '', query = ''] = back.split('?');
    redirect(`${path}?${new URLSearchParams([...new URLSearchParams(query), ...Object.entries(parts)])}`);
  };
  if (!mayDecide(editor)) say({ said: 'forbidden' });
  const outcome = await undoDecision(id, editor);
  if (outcome.ok) {
    dropCached([ARTICLES, LISTS, CATEGORIES, PEOPLE]);
    return say({ said: 'undone' });
  }
  const by = 'by' in outcome && outcome.by !== '' ? { by: outcome.by.slice(0, MOST_NAME) } : undefined;
  say({ said: outcome.reason, ...by });
}
