'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLES, LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';
import { readPair } from '#lib/articles/people-apart.ts';
import type { ChangeForecast } from '#lib/articles/queue-entry.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { decideApart } from '#lib/moderation/decide-apart.ts';
import { decideArticleCredits } from '#lib/moderation/decide-article-credits.ts';
import { decidePeople } from '#lib/moderation/decide-people.ts';
import { forecastPeople } from '#lib/moderation/forecast-people.ts';
import { readCreditChange, readPersonChange } from '#lib/moderation/read-person-change.ts';
import { sayFault } from '#lib/moderation/say-fault.ts';
import { undoDecision } from '#lib/moderation/undo-decision.ts';

const TAGS = [ARTICLES, LISTS, PEOPLE];

/** Back to a page with what came of it; `by` is who was faster. */
function say(page: string, said: string, by = ''): never {
  const query = new URLSearchParams({ said, ...(by === '' ? {} : { by }) });
  redirect(`${page}?${query}`);
}

/** Makes the change of people that the form describes. */
export async function changePeopleAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const asked = readPersonChange(Object.fromEntries(form));
  if (!asked) say('/desk/people', 'failed');
  const { change, versions } = asked;
  const page = `/desk/people/${change.kind === 'merge' ? change.into : change.id}`;
  if (!mayDecide(editor)) say(page, 'forbidden');
  const outcome = await decidePeople(change, versions, editor);
  if (outcome.ok) dropCached(TAGS);
  if (outcome.ok) say(page, 'done');
  say(`/desk/people/${change.id}`, outcome.reason, outcome.reason === 'changed-meanwhile' ? outcome.by : '');
}

/** Says what a change of people would do. */
export async function forecastPeopleAction(sent: unknown): Promise<ChangeForecast> {
  await requireEditor();
  const asked = sentSchema.safeParse(sent);
  const read = asked.success ? readPersonChange(asked.data) : null;
  return read ? forecastPeople(read.change) : sayFault({ reason: 'failed' });
}

const sentSchema = z.record(z.string(), z.unknown());

/** Keeps the `pair` of the form apart: they are two people. */
export async function keepApartAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const pair = readPair(form.get('pair'));
  if (!pair) say('/desk/people', 'failed');
  if (!mayDecide(editor)) say('/desk/people', 'forbidden');
  const outcome = await decideApart(pair[0], pair[1], editor);
  const query = { state: 'alike', said: outcome.ok ? 'apart' : outcome.reason };
  redirect(`/desk/people?${new URLSearchParams(query)}`);
}

const undoSchema = z.object({
  id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  page: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

/** Takes back the decision `id` of the form; `page` is the person on whose page that was asked. */
export async function undoPeopleAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const asked = undoSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) say('/desk/people', 'failed');
  const page = `/desk/people/${asked.data.page}`;
  if (!mayDecide(editor)) say(page, 'forbidden');
  const outcome = await undoDecision(asked.data.id, editor);
  if (outcome.ok) dropCached(TAGS);
  if (outcome.ok) say(page, 'undone');
  say(page, outcome.reason, outcome.reason === 'changed-meanwhile' ? outcome.by : '');
}

/** Changes one credit of an article as the form says. */
export async function changeCreditAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const asked = readCreditChange(Object.fromEntries(form));
  if (!asked) redirect('/desk?said=failed');
  const { articleId, change } = asked;
  if (!mayDecide(editor)) sayOnArticle(articleId, 'forbidden');
  const outcome = await decideArticleCredits(articleId, change, editor);
  if (outcome.ok) dropCached(TAGS);
  if (outcome.ok) sayOnArticle(articleId, change.kind);
  sayOnArticle(articleId, outcome.reason, outcome.reason === 'changed-meanwhile' ? outcome.by : '');
}

/** The article's page has its own `said`; what is said of its credits stands beside them. */
function sayOnArticle(articleId: string, credits: string, by = ''): never {
  const query = new URLSearchParams({ credits, ...(by === '' ? {} : { by }) });
  redirect(`/desk/articles/${articleId}?${query}#credits`);
}
