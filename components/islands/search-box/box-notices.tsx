/** @jsxImportSource preact */

import { fill } from '#components/search/fill.ts';
import { shorten } from '#components/search/shorten.ts';
import type { BoxOutcome } from './ask-box.ts';
import { hasWords } from './box-options.ts';
import { text } from './box-text.ts';

interface BoxNoticesProps {
  outcome: BoxOutcome | null;
  slow: boolean;
  retry: () => void;
}

/** What there is to say about an answer besides its hits: late, failed, none, or not the usual one. */
export function BoxNotices({ outcome, slow, retry }: BoxNoticesProps) {
  return (
    <>
      {slow && <p className="search-notice">{text.slow}</p>}
      {outcome?.ok === false && <Fault reason={outcome.reason} retry={retry} />}
      {outcome?.ok && <Remarks outcome={outcome} />}
    </>
  );
}

function Fault({ reason, retry }: { reason: 'busy' | 'offline' | 'away'; retry: () => void }) {
  return (
    <div role="alert" className="search-notice" data-kind="fault">
      <p>{text[reason]}</p>
      <button type="button" onClick={retry} className="button-quiet cursor-pointer">
        {text.retry}
      </button>
    </div>
  );
}

function Remarks({ outcome }: { outcome: BoxOutcome & { ok: true } }) {
  const { answer, search } = outcome;
  const filtered = [...new URLSearchParams(search).keys()].some((name) => name !== 'q');
  return (
    <>
      {answer.engine === 'postgres' && (
        <p className="search-notice" data-kind="simpler">
          {text.simpler}
        </p>
      )}
      {answer.strategy === 'last' && answer.total > 0 && <p className="search-notice">{text.someWords}</p>}
      {answer.total === 0 && hasWords(outcome) && (
        <div className="search-notice" data-kind="none">
          <p className="headline">{fill(text.none, { query: shorten(answer.query) })}</p>
          <p className="label">{filtered ? text.triedFilters : text.tried}</p>
        </div>
      )}
    </>
  );
}
