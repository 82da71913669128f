'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { articleTag, LISTS } from '#lib/articles/cache-tags.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { dropCached } from '#lib/cache/drop-cached.ts';
import { retryFile, retryFolder } from '#lib/moderation/retry-import.ts';

const nameSchema = z
  .string()
  .min(1)
  .max(8192)
  .refine((name) => !name.includes('\0'));
/** A path travels in the address only to be read; browsers and servers end long addresses. */
const MOST_TOLD = 300;

function say(told: Record<string, string>): never {
  redirect(`/desk/quarantine?${new URLSearchParams(told)}`);
}

/** Reads the quarantined file again whose `path` the form holds. */
export async function retryFileAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const path = nameSchema.safeParse(form.get('path'));
  if (!path.success) say({ said: 'failed' });
  if (!mayDecide(editor)) say({ said: 'forbidden' });
  const retried = await retryFile(path.data);
  if (!retried.ok) say({ said: retried.reason, file: path.data.slice(0, MOST_TOLD) });
  dropCached([LISTS, articleTag(retried.articleId)]);
  say({ said: 'imported', article: retried.articleId });
}

/** Imports the whole `folder` again that the form names. */
export async function retryFolderAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const folder = nameSchema.safeParse(form.get('folder'));
  if (!folder.success) say({ said: 'failed' });
  if (!mayDecide(editor)) say({ said: 'forbidden' });
  const retried = await retryFolder(folder.data);
  if (!retried.ok) say({ said: retried.reason });
  dropCached([LISTS]);
  const { created, updated, quarantined } = retried;
  say({ said: 'folder', created: `${created}`, updated: `${updated}`, quarantined: `${quarantined}` });
}
