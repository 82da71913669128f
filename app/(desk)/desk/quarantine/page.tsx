import type { Metadata } from 'next';
import { DeskHeader } from '#components/desk/desk-header.tsx';
import { QuarantinedFileRow } from '#components/desk/quarantined-file-row.tsx';
import { requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadQuarantine } from '#lib/moderation/load-queue.ts';
import { signOutAction } from '../actions.ts';

export const metadata: Metadata = { title: t('desk.quarantineTitle') };

export default async function QuarantinePage() {
  const editor = await requireEditor();
  const { files, total } = await loadQuarantine();
  const more = total - files.length;
  return (
    <>
      <DeskHeader siteName={config().siteName} editor={editor} signOut={signOutAction} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        <h1 className="headline text-title">{t('desk.quarantineTitle')}</h1>
        <p className="mt-2 text-note text-soft">
          {t(total === 0 ? 'desk.quarantineEmpty' : 'desk.quarantineHint')}
        </p>
        <ul className="mt-6 divide-y divide-rule border-y border-rule">
          {files.map((file) => (
            <QuarantinedFileRow key={file.path} file={file} />
          ))}
        </ul>
        {more > 0 && <p className="mt-3 text-label text-soft">{t('desk.more', { count: more })}</p>}
      </main>
    </>
  );
}
