import type { Metadata } from 'next';
import { ArticleNotice } from '#components/desk/article-notice.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { LogChanges } from '#components/desk/log-changes.tsx';
import { LogEntryRow } from '#components/desk/log-entry.tsx';
import { LogFilterForm } from '#components/desk/log-filter-form.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadLog, readLogFilter } from '#lib/moderation/load-log.ts';
import { signOutAction } from '../actions.ts';
import { readSaid, textOf } from '../articles/article-address.ts';
import { undoDecisionAction } from './actions.ts';

export const metadata: Metadata = { title: t('log.title') };

interface LogPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function idOf(value: string | string[] | undefined): number | null {
  const text = textOf(value);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export default async function LogPage({ searchParams }: LogPageProps) {
  const editor = await requireEditor();
  const given = await searchParams;
  const filter = readLogFilter(given);
  const [page, open] = [idOf(given.page), idOf(given.open)];
  const { entries, deciders, changes, next } = await loadLog(filter, page, open);
  const undo = mayDecide(editor) ? undoDecisionAction : null;
  const chosen = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  const address = (more: Record<string, string | number | null>) => {
    const parts = [...chosen, ...Object.entries(more).filter(([, value]) => value !== null)];
    const query = new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString();
    return query === '' ? '/desk/log' : `/desk/log?${query}`;
  };
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={t('log.title')}>
      <ArticleNotice said={readSaid(given)} back="/desk/log" undo={null} />
      <p className="mt-2 max-w-prose text-note text-soft">{t('log.hint')}</p>
      <LogFilterForm key={chosen.join()} filter={filter} deciders={deciders} />
      {(chosen.length > 0 || page !== null) && (
        <p className="mt-4 flex gap-x-5 text-note">
          {chosen.length > 0 && (
            <a href="/desk/log" className="text-link">
              {t('log.clear')}
            </a>
          )}
          {page !== null && (
            <a href={address({})} className="text-link">
              {t('log.first')}
            </a>
          )}
        </p>
      )}
      {entries.length === 0 && <p className="mt-6 text-note text-soft">{t('log.empty')}</p>}
      <ol className="mt-4 divide-y divide-rule border-y border-rule empty:hidden">
        {entries.map((entry) => (
          <LogEntryRow key={entry.id} entry={entry} back={address({ page })} undo={undo}>
            <p className="text-label">
              <a href={`${address({ page, open: open === entry.id ? null : entry.id })}#d${entry.id}`}>
                {t(open === entry.id ? 'log.close' : 'log.open')}
              </a>
            </p>
            {open === entry.id && (
              <div className="mt-2 border-l-2 border-rule-strong ps-3">
                <LogChanges changes={changes} />
              </div>
            )}
          </LogEntryRow>
        ))}
      </ol>
      {next !== null && (
        <p className="mt-5 text-note">
          <a href={address({ page: next })} className="button-quiet">
            {t('log.next')}
          </a>
        </p>
      )}
    </DeskFrame>
  );
}
