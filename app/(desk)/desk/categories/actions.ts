'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLES, CATEGORIES, LISTS } from '#lib/articles/cache-tags.ts';
import type { ChangeForecast, VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { changeCategories, undoCategoryChange } from '#lib/moderation/change-categories.ts';
import { carryOutChange, forecastChange } from '#lib/moderation/forecast-change.ts';
import { readChange } from '#lib/moderation/read-change.ts';
import { sayFault } from '#lib/moderation/say-fault.ts';

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

/** Says what a change would do. */
export async function forecastChangeAction(sent: unknown): Promise<ChangeForecast> {
  await requireEditor();
  const asked = readSent(sent);
  return asked ? forecastChange(asked.change) : sayFault({ reason: 'failed' });
}

/** Makes a change; answers in words, since the page stays where it is. */
export async function carryOutChangeAction(sent: unknown): Promise<VerdictAnswer> {
  const editor = await requireEditor();
  if (!mayDecide(editor)) return sayFault({ reason: 'forbidden' });
  const asked = readSent(sent);
  if (!asked) return sayFault({ reason: 'failed' });
  const answer = await carryOutChange(asked, editor);
  if (answer.ok) dropCached([ARTICLES, CATEGORIES, LISTS]);
  return answer;
}

const sentSchema = z.record(z.string(), z.unknown());

function readSent(sent: unknown) {
  const read = sentSchema.safeParse(sent);
  return read.success ? readChange(read.data) : null;
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
