import { startTransition, useRef, useState } from 'react';
import type { VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';

/** A change of the tree as the page sends it; what it may hold, lib/moderation/read-change.ts says. */
export type SentChange = Record<string, unknown>;

interface Actions {
  carryOut: (change: SentChange) => Promise<VerdictAnswer>;
  undo: (decisionId: number) => Promise<VerdictAnswer>;
}

const OFFLINE: VerdictAnswer = { ok: false, said: t('queue.fault.offline') };

/** Makes changes, says what became of the newest, and takes them back in turn. */
export function useChanges({ carryOut, undo }: Actions) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const made = useRef<number[]>([]);

  function say(answer: VerdictAnswer): void {
    setBusy(false);
    setSaid(answer.ok ? answer.said : t('queue.notSaved', { reason: answer.said }));
  }

  function change(sent: SentChange): void {
    setBusy(true);
    startTransition(async () => {
      const answer = await carryOut(sent).catch(() => OFFLINE);
      if (answer.ok) made.current.push(answer.decisionId);
      say(answer);
    });
  }

  function takeBack(): void {
    const id = made.current.pop();
    if (id === undefined) {
      setSaid(t('queue.nothingToUndo'));
      return;
    }
    setBusy(true);
    startTransition(async () => {
      const answer = await undo(id).catch(() => OFFLINE);
      if (!answer.ok) made.current.push(id);
      say(answer);
    });
  }

  return { said: busy ? t('queue.saving') : said, busy, change, undo: takeBack };
}
