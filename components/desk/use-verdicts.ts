import { startTransition, useRef, useState } from 'react';
import { entryKey, type Verdict, type VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';

/** How far the verdict on an entry has come. */
export type Phase =
  | { at: 'saving' }
  | { at: 'done'; said: string; decisionId: number }
  | { at: 'failed'; said: string };

export interface Verdicts {
  phases: ReadonlyMap<string, Phase>;
  /** What the newest answer said. */
  said: string;
  decide: (verdict: Verdict) => void;
  /** Takes the newest decision of this page back, or the one given. */
  undo: (decisionId?: number) => void;
}

interface Actions {
  decide: (verdict: Verdict) => Promise<VerdictAnswer>;
  undo: (decisionId: number) => Promise<VerdictAnswer>;
}

const OFFLINE: VerdictAnswer = { ok: false, said: t('queue.fault.offline') };

/** Verdicts take effect on the page at once; what the server then says confirms them or rolls them back. */
export function useVerdicts({ decide, undo }: Actions): Verdicts {
  const [phases, setPhases] = useState<ReadonlyMap<string, Phase>>(new Map());
  const [said, setSaid] = useState('');
  const made = useRef<{ key: string; decisionId: number }[]>([]);

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
      const answer = await decide(verdict).catch(() => OFFLINE);
      if (answer.ok) made.current.push({ key, decisionId: answer.decisionId });
      setPhase(key, answer.ok ? { at: 'done', ...answer } : { at: 'failed', said: answer.said });
      setSaid(answer.ok ? answer.said : t('queue.notSaved', { reason: answer.said }));
    });
  }

  function takeBack(decisionId?: number): void {
    const newest = made.current.at(-1);
    const id = decisionId ?? newest?.decisionId;
    if (id === undefined) {
      setSaid(t('queue.nothingToUndo'));
      return;
    }
    const entry = made.current.find((one) => one.decisionId === id);
    made.current = made.current.filter((one) => one !== entry);
    startTransition(async () => {
      const answer = await undo(id).catch(() => OFFLINE);
      if (answer.ok && entry) setPhase(entry.key, null);
      if (!answer.ok && entry) made.current.push(entry);
      setSaid(answer.ok ? answer.said : t('queue.notSaved', { reason: answer.said }));
    });
  }

  return { phases, said, decide: send, undo: takeBack };
}
