'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLES, articleTag, CATEGORIES, LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';
import type { Editor } from '#lib/articles/desk-views.ts';
import type { Place, VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { endSession } from '#lib/auth/end-session.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { approveCategories } from '#lib/moderation/approve-categories.ts';
import { dateArticle } from '#lib/moderation/date-article.ts';
import { approveCredits, rejectCredits } from '#lib/moderation/decide-credits.ts';
import { decideEntry, readVerdict, undoEntry } from '#lib/moderation/decide-entry.ts';
import type { RowOutcome } from '#lib/moderation/decide-rows.ts';
import { loadPlaces } from '#lib/moderation/load-queue.ts';
import { sayFault } from '#lib/moderation/say-fault.ts';

const MOST_AT_ONCE = 200;
const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const idsSchema = z.array(idSchema).min(1).max(MOST_AT_ONCE);

interface Decision {
  form: FormData;
  editor: Editor;
  decide: (ids: number[], by: Editor) => Promise<RowOutcome<'already-decided'>>;
  /** What the notice says when it worked. */
  said: 'approved' | 'rejected';
  tags: string[];
}

async function carryOut({ form, editor, decide, said, tags }: Decision): Promise<never> {
  const ids = idsSchema.safeParse(form.getAll('id'));
  if (!ids.success) redirect('/desk?said=failed');
  if (!mayDecide(editor)) redirect('/desk?said=forbidden');
  const outcome = await decide(ids.data, editor);
  if (outcome.ok) dropCached(tags);
  redirect(`/desk?said=${outcome.ok ? said : outcome.reason}`);
}

/** Approves every category whose id the form holds. */
export async function approveCategoriesAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  await carryOut({ form, editor, decide: approveCategories, said: 'approved', tags: [CATEGORIES] });
}

/** Confirms the credits whose ids the form holds. */
export async function approveCreditsAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  await carryOut({ form, editor, decide: approveCredits, said: 'approved', tags: [ARTICLES, LISTS, PEOPLE] });
}

/** Decides that the credits whose ids the form holds are none. */
export async function rejectCreditsAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  await carryOut({ form, editor, decide: rejectCredits, said: 'rejected', tags: [ARTICLES, LISTS, PEOPLE] });
}

const datedSchema = z.object({ id: z.string().regex(/^[a-z2-7]{12}$/), date: z.string().max(40) });

/** Gives the undated article whose id the form holds the `date` that stands beside it. */
export async function dateArticleAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const dated = datedSchema.safeParse({ id: form.get('id'), date: form.get('date') });
  if (!dated.success) redirect('/desk?said=failed');
  if (!mayDecide(editor)) redirect('/desk?said=forbidden');
  const outcome = await dateArticle(dated.data.id, dated.data.date, editor);
  if (outcome.ok) dropCached([LISTS, articleTag(dated.data.id)]);
  redirect(`/desk?said=${outcome.ok ? 'dated' : outcome.reason}`);
}

const ALL_TAGS = [ARTICLES, CATEGORIES, LISTS, PEOPLE];

/** Decides one entry of the queue; answers in words, since the page stays where it is. */
export async function decideEntryAction(sent: unknown): Promise<VerdictAnswer> {
  const editor = await requireEditor();
  if (!mayDecide(editor)) return sayFault({ reason: 'forbidden' });
  const verdict = readVerdict(sent);
  if (!verdict) return sayFault({ reason: 'failed' });
  const answer = await decideEntry(verdict, editor);
  if (answer.ok) dropCached(ALL_TAGS);
  return answer;
}

/** Takes back the decision with this id. */
export async function undoEntryAction(sent: unknown): Promise<VerdictAnswer> {
  const editor = await requireEditor();
  if (!mayDecide(editor)) return sayFault({ reason: 'forbidden' });
  const id = idSchema.safeParse(sent);
  if (!id.success) return sayFault({ reason: 'failed' });
  const answer = await undoEntry(id.data, editor);
  if (answer.ok) dropCached(ALL_TAGS);
  return answer;
}

/** Every category as a place to choose. */
export async function listPlacesAction(): Promise<Place[]> {
  await requireEditor();
  return loadPlaces();
}

export async function signOutAction(): Promise<void> {
  await requireEditor();
  await endSession();
  redirect('/desk/sign-in');
}
