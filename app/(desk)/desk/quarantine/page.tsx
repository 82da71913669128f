import type { Metadata } from 'next';
import { z } from 'zod';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { QuarantinedFileRow } from '#components/desk/quarantined-file-row.tsx';
import { RetryFolders } from '#components/desk/retry-folders.tsx';
import { RetryNotice, type RetrySaid } from '#components/desk/retry-notice.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadArticleName } from '#lib/moderation/load-article.ts';
import { loadQuarantine } from '#lib/moderation/load-queue.ts';
import { signOutAction } from '../actions.ts';
import { retryFileAction, retryFolderAction } from './actions.ts';

export const metadata: Metadata = { title: t('desk.quarantineTitle') };

const wordSchema = z.string().nullable().catch(null).default(null);
const countSchema = z.coerce.number().int().nonnegative();
const countsSchema = z.object({ created: countSchema, updated: countSchema, quarantined: countSchema });
const saidSchema = z.object({ said: wordSchema, file: wordSchema, article: wordSchema });

interface QuarantinePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function readSaid(
  searchParams: QuarantinePageProps['searchParams'],
): Promise<Omit<RetrySaid, 'reason'>> {
  const given = await searchParams;
  const { article, ...told } = saidSchema.parse(given);
  const counts = countsSchema.safeParse(given);
  return {
    ...told,
    article: article === null ? null : await loadArticleName(article),
    folder: counts.data ?? null,
  };
}

export default async function QuarantinePage({ searchParams }: QuarantinePageProps) {
  const editor = await requireEditor();
  const [said, { files, folders, total }] = await Promise.all([readSaid(searchParams), loadQuarantine()]);
  const decides = mayDecide(editor);
  const tried = said.file === null ? null : files.find(({ path }) => path.startsWith(said.file ?? ''));
  const more = total - files.length;
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <h1 className="headline text-title">{t('desk.quarantineTitle')}</h1>
        <RetryNotice {...said} reason={tried?.reason ?? null} />
        <p className="mt-2 text-note text-soft">
          {t(total === 0 ? 'desk.quarantineEmpty' : 'desk.quarantineHint')}
        </p>
        {decides && total > 1 && <RetryFolders folders={folders} retry={retryFolderAction} />}
        <ul className="mt-6 divide-y divide-rule border-y border-rule">
          {files.map((file) => (
            <QuarantinedFileRow key={file.path} file={file} retry={decides ? retryFileAction : null} />
          ))}
        </ul>
        {more > 0 && <p className="mt-3 text-label text-soft">{t('desk.more', { count: more })}</p>}
      </main>
    </>
  );
}
