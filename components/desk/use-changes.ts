import { startTransition, useRef, useState } from 'react';
import type { VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { MadeDecisions, NO_ANSWER } from './made-decisions.ts';

/** A change of the tree as the page sends it; what it may hold, lib/moderation/read-change.ts says. */
export type SentChange = Record<string, unknown>;

interface Actions {
  carryOut: (change: SentChange) => Promise<VerdictAnswer>;
  undo: (decisionId: number) => Promise<VerdictAnswer>;
}

/** Makes changes, says what became of the newest, and takes them back in turn. */
export function useChanges({ carryOut, undo }: Actions) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const made = useRef(new MadeDecisions()).current;

  function say(answer: VerdictAnswer): void {
    setBusy(false);
    setSaid(answer.ok ? answer.said : t('queue.notSaved', { reason: answer.said }));
  }

  /** `show` puts the change before the editor's eyes until the server has answered. */
  function change(sent: SentChange, show?: () => void): void {
    setBusy(true);
    startTransition(async () => {
      show?.();
      const answered = carryOut(sent).catch(() => NO_ANSWER);
      made.add('', answered);
      say(await answered);
    });
  }

  async function undoNewest(): Promise<void> {
    const newest = await made.takeNewest();
    if (!newest) {
      setSaid(t('queue.nothingToUndo'));
      return;
    }
    setBusy(true);
    startTransition(async () => {
      const answer: VerdictAnswer = await undo(newest.id).catch(() => NO_ANSWER);
      if (!answer.ok && answer.reason === NO_ANSWER.reason) made.putBack('', newest.id);
      say(answer);
    });
  }

  return { said: busy ? t('queue.saving') : said, change, undoNewest };
}
