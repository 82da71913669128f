import type { LogEntry, RowChange } from '#lib/articles/log-views.ts';
import { t } from '#lib/messages/translate.ts';
import { LogChanges } from './log-changes.tsx';
import { LogEntryRow } from './log-entry.tsx';

interface ArticleDecisionsProps {
  history: { entry: LogEntry; changes: RowChange[] }[];
  /** The article's page. */
  back: string;
  /** Null for those who only look. */
  undo: ((form: FormData) => Promise<void>) | null;
}

/** What was decided about an article, alone or among many, with what each decision changed of it. */
export function ArticleDecisions({ history, back, undo }: ArticleDecisionsProps) {
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="headline border-b border-rule-strong pb-2 text-story">
        {t('articles.history')}
      </h2>
      {history.length === 0 && <p className="mt-3 text-note text-soft">{t('articles.noHistory')}</p>}
      <ol className="divide-y divide-rule border-b border-rule empty:hidden">
        {history.map(({ entry, changes }) => (
          <LogEntryRow key={entry.id} entry={entry} back={back} undo={undo}>
            <div className="mt-2 border-l-2 border-rule ps-3">
              <LogChanges changes={changes} named={false} />
            </div>
          </LogEntryRow>
        ))}
      </ol>
    </section>
  );
}
