import type { VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';

/** No answer came: it may have been saved or not. */
export const NO_ANSWER = { ok: false, reason: 'offline', said: t('queue.fault.offline') } as const;

interface Made {
  key: string;
  /** Null once it is known that nothing was decided. */
  id: Promise<number | null>;
}

/** The decisions of an open page in their order, one that is still being saved included: it is the newest too. */
export class MadeDecisions {
  #made: Made[] = [];

  add(key: string, answer: Promise<VerdictAnswer>): void {
    this.#made.push({ key, id: answer.then((said) => (said.ok ? said.decisionId : null)) });
  }

  /** Takes the newest that was decided off the list, and waits for one that is being saved; null where there is none. */
  async takeNewest(): Promise<{ key: string; id: number } | null> {
    for (let newest = this.#made.pop(); newest; newest = this.#made.pop()) {
      const id = await newest.id;
      if (id !== null) return { key: newest.key, id };
    }
    return null;
  }

  /** Takes the decision of a row off the list. */
  take(key: string): void {
    this.#made = this.#made.filter((made) => made.key !== key);
  }

  /** Puts one back that could not be taken back, to be tried again. */
  putBack(key: string, id: number): void {
    this.#made.push({ key, id: Promise.resolve(id) });
  }
}
