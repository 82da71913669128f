import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '#lib/messages/translate.ts';
import type { Phase } from './use-verdicts.ts';

interface QueueRowProps {
  name: string;
  /** Whether the keys mean this row. */
  current: boolean;
  phase: Phase | undefined;
  onFocus: () => void;
  undo: (decisionId: number) => void;
  children: ReactNode;
}

/** A row of the queue, and what became of it. */
export function QueueRow({ name, current, phase, onFocus, undo, children }: QueueRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!current || row.current?.contains(document.activeElement)) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const decided = phase?.at === 'saving' || phase?.at === 'done';
  return (
    <li
      ref={row}
      data-entry=""
      tabIndex={-1}
      aria-current={current || undefined}
      aria-label={name}
      onFocus={onFocus}
      className="scroll-my-24 py-4 ps-4 outline-none aria-[current]:bg-raised aria-[current]:shadow-[inset_4px_0_0_var(--accent)]"
    >
      {decided ? <Decided name={name} phase={phase} undo={undo} /> : children}
      {phase?.at === 'failed' && (
        <p role="alert" className="mt-2 text-note text-accent">
          {t('queue.notSaved', { reason: phase.said })}
        </p>
      )}
    </li>
  );
}

interface DecidedProps {
  name: string;
  phase: Exclude<Phase, { at: 'failed' }>;
  undo: (decisionId: number) => void;
}

function Decided({ name, phase, undo }: DecidedProps) {
  const decisionId = phase.at === 'done' ? phase.decisionId : null;
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-note text-soft">
      <span className="wrap-anywhere line-through">{name}</span>
      <span>{phase.at === 'saving' ? t('queue.saving') : phase.said}</span>
      {decisionId !== null && (
        <button type="button" className="cursor-pointer text-link" onClick={() => undo(decisionId)}>
          {t('queue.act.undo')}
        </button>
      )}
    </p>
  );
}
