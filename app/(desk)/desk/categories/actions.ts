'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLES, CATEGORIES, LISTS } from '#lib/articles/cache-tags.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { changeCategories, undoCategoryChange } from '#lib/moderation/change-categories.ts';
import { readChange } from '#lib/moderation/read-change.ts';

function say(said: string): never {
  redirect(`/desk/categories?said=${said}`);
}

/** Makes the change that the form describes. */
export async function changeCategoriesAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const asked = readChange(Object.fromEntries(form));
  if (!asked) say('failed');
  if (!mayDecide(editor)) say('forbidden');
  const outcome = await changeCategories(asked.change, asked.versions, editor);
  if (outcome.ok) dropCached([ARTICLES, CATEGORIES, LISTS]);
  say(outcome.ok ? 'done' : outcome.reason);
}

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Takes back the decision whose `id` the form holds. */
export async function undoChangeAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const id = idSchema.safeParse(form.get('id'));
  if (!id.success) say('failed');
  if (!mayDecide(editor)) say('forbidden');
  const outcome = await undoCategoryChange(id.data, editor);
  if (outcome.ok) dropCached([ARTICLES, CATEGORIES, LISTS]);
  say(outcome.ok ? 'undone' : outcome.reason);
}
