'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { entryKey, type QueueEntry, type Verdict } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { addressOf, dialogOf, isEditElsewhere, nameOf, verdictOf } from './entry-verbs.ts';
import type { QueueActions, QueueDialog, RowHands } from './queue-actions.ts';
import { QueueBar } from './queue-bar.tsx';
import { QueueDialogs } from './queue-dialogs.tsx';
import { QueueRow } from './queue-row.tsx';
import { QueueSection } from './queue-section.tsx';
import { UndatedArticleRow } from './undated-article-row.tsx';
import { type QueueKey, useQueueKeys } from './use-queue-keys.ts';
import { useVerdicts } from './use-verdicts.ts';
import { WaitingAlikeRow } from './waiting-alike-row.tsx';
import { WaitingCategoryRow } from './waiting-category-row.tsx';
import { WaitingCreditRow } from './waiting-credit-row.tsx';
import { WaitingFileRow } from './waiting-file-row.tsx';
import { WaitingTwinRow } from './waiting-twin-row.tsx';

export interface QueuePart {
  id: 'categories' | 'credits' | 'alike' | 'undated' | 'twins' | 'files';
  title: string;
  count: string;
  hint?: string;
  /** Where there is more to see of it. */
  link?: { href: string; text: string };
  rows: QueueEntry[];
  total: number;
}

interface QueueBoardProps {
  parts: QueuePart[];
  actions: QueueActions;
  /** False for those who only look. */
  decides: boolean;
}

/** Everything that waits, worked through by keys or by hand. */
export function QueueBoard({ parts, actions, decides }: QueueBoardProps) {
  const entries = parts.flatMap(({ rows }) => rows);
  const { phases, said, decide, undo, undoNewest, forget } = useVerdicts(actions);
  const [current, setCurrent] = useState<string | null>(null);
  const [dialog, setDialog] = useState<{ entry: QueueEntry | null; dialog: QueueDialog } | null>(null);
  const isOpen = (entry: QueueEntry) => !['saving', 'done'].includes(phases.get(entryKey(entry))?.at ?? '');
  const found = entries.findIndex((entry) => entryKey(entry) === current);
  const lastAt = useRef(-1);
  // Where the current row went, by a colleague's hand, its neighbour stands in its place.
  const at = found === -1 && current !== null ? Math.min(lastAt.current, entries.length) - 1 : found;
  const entry = entries[found];
  useEffect(() => {
    if (found !== -1) lastAt.current = found;
  }, [found]);
  const present = entries.map(entryKey).join('\n');
  const forgetGone = useEffectEvent((keys: Set<string>) =>
    forget([...phases].flatMap(([key, phase]) => (phase.at === 'done' && !keys.has(key) ? [key] : []))),
  );
  useEffect(() => forgetGone(new Set(present.split('\n'))), [present]);

  function move(by: 1 | -1): void {
    const from = at === -1 ? (by === 1 ? -1 : entries.length) : at;
    const rest = by === 1 ? entries.slice(from + 1) : entries.slice(0, Math.max(from, 0)).reverse();
    const next = rest.find(isOpen) ?? entry;
    if (next) setCurrent(entryKey(next));
  }

  function settle(verdict: Verdict): void {
    setDialog(null);
    decide(verdict);
    const key = entryKey(verdict);
    const index = entries.findIndex((one) => entryKey(one) === key);
    const others = [...entries.slice(index + 1), ...entries.slice(0, Math.max(index, 0)).reverse()];
    const next = others.find(isOpen);
    setCurrent(next ? entryKey(next) : null);
  }

  function onKey(key: QueueKey): void {
    if (key.does === 'next') move(1);
    else if (key.does === 'previous') move(-1);
    else if (key.does === 'help') setDialog({ entry: null, dialog: { name: 'keys' } });
    else if (key.does === 'undo') void undoNewest();
    else if (entry && (key.does === 'open' || isEditElsewhere(entry, key))) location.assign(addressOf(entry));
    else if (entry && decides && isOpen(entry)) decideByKey(entry, key);
  }

  function decideByKey(on: QueueEntry, key: QueueKey): void {
    const verdict = verdictOf(on, key);
    if (verdict) settle(verdict);
    const asked = dialogOf(on, key);
    if (asked) setDialog({ entry: on, dialog: asked });
  }

  useQueueKeys(dialog === null, onKey);
  const hands: RowHands | null = decides
    ? { actions, decide: settle, open: (on, asked) => setDialog({ entry: on, dialog: asked }) }
    : null;

  return (
    <>
      {parts.map(({ rows, ...part }) => (
        <QueueSection
          key={part.id}
          {...part}
          rows={rows}
          approveAll={decides && part.id === 'categories' ? actions.approveCategories : null}
        >
          {rows.map((row) => (
            <QueueRow
              key={row.id}
              name={nameOf(row)}
              current={entryKey(row) === current}
              phase={phases.get(entryKey(row))}
              onFocus={() => setCurrent(entryKey(row))}
              undo={(decisionId) => undo(entryKey(row), decisionId)}
            >
              <Row entry={row} hands={hands} />
            </QueueRow>
          ))}
        </QueueSection>
      ))}
      {(entries.length > 0 || said !== '') && (
        <QueueBar
          said={said}
          hint={t('queue.hint')}
          left={
            parts.reduce((sum, { total }) => sum + total, 0) - entries.filter((one) => !isOpen(one)).length
          }
          undo={decides ? () => void undoNewest() : null}
          help={() => setDialog({ entry: null, dialog: { name: 'keys' } })}
        />
      )}
      {dialog && <QueueDialogs {...dialog} actions={actions} settle={settle} close={() => setDialog(null)} />}
    </>
  );
}

function Row({ entry, hands }: { entry: QueueEntry; hands: RowHands | null }) {
  if (entry.kind === 'category') return <WaitingCategoryRow category={entry} hands={hands} />;
  if (entry.kind === 'credit') return <WaitingCreditRow credit={entry} hands={hands} />;
  if (entry.kind === 'alike') return <WaitingAlikeRow pair={entry} hands={hands} />;
  if (entry.kind === 'file') return <WaitingFileRow file={entry} hands={hands} />;
  if (entry.kind === 'twin') return <WaitingTwinRow twin={entry} hands={hands} />;
  return <UndatedArticleRow article={entry} hands={hands} />;
}
