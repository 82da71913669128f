import { startTransition, useRef, useState } from 'react';
import { entryKey, type Verdict, type VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { MadeDecisions, NO_ANSWER } from './made-decisions.ts';

/** How far the verdict on an entry has come. */
export type Phase =
  | { at: 'saving' }
  | { at: 'done'; said: string; decisionId: number | null }
  | { at: 'failed'; said: string };

export interface Verdicts {
  phases: ReadonlyMap<string, Phase>;
  /** What the newest answer said. */
  said: string;
  decide: (verdict: Verdict) => void;
  /** Takes back what was decided about an entry. */
  undo: (key: string, decisionId: number) => void;
  /** Takes the newest decision of this page back. */
  undoNewest: () => Promise<void>;
  /** Entries that left the page: should one come back, it waits again. */
  forget: (keys: string[]) => void;
}

interface Actions {
  decide: (verdict: Verdict) => Promise<VerdictAnswer>;
  undo: (decisionId: number) => Promise<VerdictAnswer>;
}

/** Verdicts take effect on the page at once; what the server then says confirms them or rolls them back. */
export function useVerdicts({ decide, undo }: Actions): Verdicts {
  const [phases, setPhases] = useState<ReadonlyMap<string, Phase>>(new Map());
  const [said, setSaid] = useState('');
  const made = useRef(new MadeDecisions()).current;

  function setPhase(key: string, phase: Phase | null): void {
    setPhases((old) => {
      const next = new Map(old);
      if (phase) next.set(key, phase);
      else next.delete(key);
      return next;
    });
  }

  function send(verdict: Verdict): void {
    const key = entryKey(verdict);
    setPhase(key, { at: 'saving' });
    startTransition(async () => {
      const answered = decide(verdict).catch(() => NO_ANSWER);
      made.add(key, answered);
      const answer = await answered;
      setPhase(key, answer.ok ? { at: 'done', ...answer } : { at: 'failed', said: answer.said });
      setSaid(wordsOf(answer));
    });
  }

  function takeBack(key: string, id: number): void {
    startTransition(async () => {
      const answer: VerdictAnswer = await undo(id).catch(() => NO_ANSWER);
      if (answer.ok) setPhase(key, null);
      if (!answer.ok && answer.reason === NO_ANSWER.reason) made.putBack(key, id);
      setSaid(wordsOf(answer));
    });
  }

  return {
    phases,
    said,
    decide: send,
    undo: (key, id) => {
      made.take(key);
      takeBack(key, id);
    },
    undoNewest: async () => {
      const newest = await made.takeNewest();
      if (newest) takeBack(newest.key, newest.id);
      else setSaid(t('queue.nothingToUndo'));
    },
    forget: (gone) => {
      if (gone.length === 0) return;
      setPhases((old) => new Map([...old].filter(([key]) => !gone.includes(key))));
    },
  };
}

function wordsOf(answer: VerdictAnswer): string {
  return answer.ok ? answer.said : t('queue.notSaved', { reason: answer.said });
}
