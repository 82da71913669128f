'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ARTICLE_CHANGES, BULK_KINDS } from '#lib/articles/article-change.ts';
import { readArticleFilter, writeArticleFilter } from '#lib/articles/article-filter.ts';
import { ARTICLES, articleTag, CATEGORIES, LISTS, PEOPLE } from '#lib/articles/cache-tags.ts';
import type { Editor } from '#lib/articles/desk-views.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { creditArticles } from '#lib/moderation/credit-articles.ts';
import { type ArticleSelection, decideArticles } from '#lib/moderation/decide-articles.ts';
import { readArticleChange } from '#lib/moderation/read-article-change.ts';
import { readCreditOrder } from '#lib/moderation/read-credit-order.ts';
import { resolvePlaces } from '#lib/moderation/resolve-places.ts';
import { listAddress, readIds, refusalParts } from './article-address.ts';

const bulkSchema = z.object({
  kind: z.enum(BULK_KINDS),
  promised: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Makes the decision that a dry run showed. Where it is about others by now, or somebody decided on one meanwhile, the dry run is shown again. */
export async function decideArticlesAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const given = Object.fromEntries(form);
  const filter = readArticleFilter(given);
  const bulk = bulkSchema.safeParse(given);
  const decide = bulk.success ? readBulk(form, bulk.data) : null;
  if (!bulk.success || !decide) redirect(listAddress(filter, { said: 'failed' }));
  if (!mayDecide(editor)) redirect(listAddress(filter, { said: 'forbidden' }));
  const selection = form.get('all') === '1' ? { filter } : { ids: readIds(form.getAll('id')) };
  const outcome = await decide(selection, editor);
  if (outcome.ok) {
    dropCached([ARTICLES, LISTS, CATEGORIES, PEOPLE]);
    const { decisionId, articles } = outcome;
    const told = { said: 'done', did: bulk.data.kind, count: String(articles), decision: String(decisionId) };
    redirect(listAddress(filter, told));
  }
  if (outcome.reason === 'count-changed') redirect(`/desk/articles/decide?${again(form)}`);
  redirect(listAddress(filter, refusalParts(outcome)));
}

type Bulk = (
  selection: ArticleSelection,
  by: Editor,
) => ReturnType<typeof decideArticles> | ReturnType<typeof creditArticles>;

/** What carries out the change that the form describes; null where that makes no sense. */
function readBulk(form: FormData, { kind, promised }: z.output<typeof bulkSchema>): Bulk | null {
  const given = Object.fromEntries(form);
  if (kind === 'credit') {
    const read = readCreditOrder({ ...given, name: form.getAll('name') });
    return read.ok ? (selection, by) => creditArticles(selection, read.order, by, promised) : null;
  }
  const read = readArticleChange({ ...given, categoryId: form.getAll('categoryId') });
  return read.ok ? (selection, by) => decideArticles(selection, read.change, by, { mark: promised }) : null;
}

/** The address of the dry run that the form came from. */
function again(form: FormData): URLSearchParams {
  const kept = ['kind', 'all', 'id', 'categoryId', 'position', 'until', 'role', 'mode', 'name'];
  const parts = kept.flatMap((name) => form.getAll(name).map((value) => [name, String(value)]));
  const filter = writeArticleFilter(readArticleFilter(Object.fromEntries(form)));
  return new URLSearchParams([...filter, ...parts, ['said', 'count-changed']]);
}

const oneSchema = z.object({
  id: z.string().regex(/^[a-z2-7]{12}$/),
  version: z.coerce.number().int().nonnegative(),
  kind: z.enum(ARTICLE_CHANGES),
});

/** Decides about the one article whose page the form stands on; `version` is what the page showed. */
export async function decideArticleAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const given = Object.fromEntries(form);
  const one = oneSchema.safeParse(given);
  if (!one.success) redirect('/desk/articles?said=failed');
  const { id, version } = one.data;
  const say = (parts: Record<string, string>): never =>
    redirect(`/desk/articles/${id}?${new URLSearchParams(parts)}`);
  if (!mayDecide(editor)) say({ said: 'forbidden' });
  const placed = await resolvePlaces(given, ['categoryId']);
  if (!placed.ok) return say({ said: placed.reason });
  const read = readArticleChange(placed.given);
  if (!read.ok) return say({ said: read.reason });
  const outcome = await decideArticles({ ids: [id] }, read.change, editor, { version });
  if (!outcome.ok) return say(refusalParts(outcome));
  dropCached([LISTS, CATEGORIES, PEOPLE, articleTag(id)]);
  say({ said: 'saved', decision: String(outcome.decisionId) });
}
