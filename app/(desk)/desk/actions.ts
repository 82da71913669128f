'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Editor } from '#lib/articles/desk-views.ts';
import { endSession } from '#lib/auth/end-session.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { ARTICLES, CATEGORIES, LISTS, PEOPLE } from '#lib/cache/tags.ts';
import { approveCategory } from '#lib/moderation/approve-category.ts';
import { approveCredit, rejectCredit } from '#lib/moderation/decide-credit.ts';
import type { Outcome } from '#lib/moderation/outcome.ts';

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

interface Decision {
  form: FormData;
  editor: Editor;
  decide: (id: number, by: Editor) => Promise<Outcome>;
  /** What the notice says when it worked. */
  said: 'approved' | 'rejected';
  tags: string[];
}

async function carryOut({ form, editor, decide, said, tags }: Decision): Promise<never> {
  const id = idSchema.safeParse(form.get('id'));
  if (!id.success) redirect('/desk?said=failed');
  if (!mayDecide(editor)) redirect('/desk?said=forbidden');
  const outcome = await decide(id.data, editor);
  if (outcome.ok) dropCached(tags);
  redirect(`/desk?said=${outcome.ok ? said : outcome.reason}`);
}

export async function approveCategoryAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  await carryOut({ form, editor, decide: approveCategory, said: 'approved', tags: [CATEGORIES] });
}

export async function approveCreditAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  await carryOut({ form, editor, decide: approveCredit, said: 'approved', tags: [ARTICLES, LISTS, PEOPLE] });
}

export async function rejectCreditAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  await carryOut({ form, editor, decide: rejectCredit, said: 'rejected', tags: [ARTICLES, LISTS, PEOPLE] });
}

export async function signOutAction(): Promise<void> {
  await requireEditor();
  await endSession();
  redirect('/desk/sign-in');
}
