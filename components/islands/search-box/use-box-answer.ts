import { useLayoutEffect, useState } from 'preact/hooks';
import type { SearchHit } from '#lib/articles/views.ts';
import { askBox, type BoxOutcome } from './ask-box.ts';

const SLOW_MS = 300;

interface BoxAnswer {
  /** The newest outcome; it stays while the next one is on its way, so that nothing flickers. */
  outcome: BoxOutcome | null;
  /** The newest articles; empty until they were asked for, which a search without words does. */
  newest: SearchHit[];
  /** True where the answer has taken longer than one waits without a sign. */
  slow: boolean;
  retry: () => void;
}

/** Asks for each new search and drops the answers to older ones. No debounce: an answer takes less than a keystroke. */
export function useBoxAnswer(search: string): BoxAnswer {
  const [outcome, setOutcome] = useState<BoxOutcome | null>(null);
  const [newest, setNewest] = useState<SearchHit[]>([]);
  const [slow, setSlow] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useLayoutEffect(() => {
    const stale = new AbortController();
    const patience = setTimeout(setSlow, SLOW_MS, true);
    askBox(search, stale.signal).then((now) => {
      if (stale.signal.aborted) return;
      clearTimeout(patience);
      setSlow(false);
      setOutcome(now);
      if (now.ok && now.answer.query === '') setNewest(now.answer.hits);
    });
    return () => {
      clearTimeout(patience);
      stale.abort();
    };
  }, [search, attempt]);

  const retry = () => setAttempt((count) => count + 1);
  const offline = outcome?.ok === false && outcome.reason === 'offline';
  useLayoutEffect(() => {
    if (!offline) return;
    const again = () => setAttempt((count) => count + 1);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [offline]);

  return { outcome, newest, slow, retry };
}
