import type { Transaction } from '#db/client.ts';
import type { Decider } from '#db/queries/decide.ts';
import { lockDecidedRows } from '#db/queries/decided-rows.ts';
import { decideRows, type RowOutcome, type RowPlan } from './decide-rows.ts';

type Verdict = 'shown' | 'rejected';

async function planVerdict(tx: Transaction, ids: number[], status: Verdict): Promise<RowPlan | null> {
  const rows = await lockDecidedRows(tx, 'credits', ids);
  const waiting = rows.filter((row) => row.status === 'proposed');
  if (waiting.length === 0) return null;
  const decided_at = new Date().toISOString();
  return {
    before: { credits: waiting },
    after: { credits: waiting.map((row) => ({ ...row, status, decided_at })) },
  };
}

function decideCredits(ids: number[], status: Verdict, by: Decider): Promise<RowOutcome<'already-decided'>> {
  return decideRows(by, {
    kind: status === 'shown' ? 'credit.approve' : 'credit.reject',
    subject: `credit:${ids[0]}`,
    plan: async (tx) => (await planVerdict(tx, ids, status)) ?? { ok: false, reason: 'already-decided' },
  });
}

/** Confirms proposed credits: readers see them, their people's pages list the articles, search finds them. */
export function approveCredits(ids: number[], by: Decider): Promise<RowOutcome<'already-decided'>> {
  return decideCredits(ids, 'shown', by);
}

/** Decides that proposed credits are none; later imports of the same files leave that alone. */
export function rejectCredits(ids: number[], by: Decider): Promise<RowOutcome<'already-decided'>> {
  return decideCredits(ids, 'rejected', by);
}
