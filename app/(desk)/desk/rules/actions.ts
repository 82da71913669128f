'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLES, CATEGORIES, LISTS } from '#lib/articles/cache-tags.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { changeRule } from '#lib/moderation/change-rule.ts';

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const changeSchema = z.object({ id, seen: id, into: id });

/** Leads the imported path of the rule that the form names to another category. */
export async function changeRuleAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  if (!mayDecide(editor)) redirect('/desk/rules?said=forbidden');
  const asked = changeSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/desk/rules?said=failed');
  const outcome = await changeRule(asked.data.id, asked.data.seen, asked.data.into, editor);
  if (outcome.ok) dropCached([ARTICLES, CATEGORIES, LISTS]);
  redirect(`/desk/rules?said=${outcome.ok ? 'done' : outcome.reason}`);
}
