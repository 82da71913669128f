import type { Transaction } from '#db/client.ts';
import type { Decider } from '#db/queries/decide.ts';
import { lockDecidedRows, nextRowId } from '#db/queries/decided-rows.ts';
import { findSortAt, lockCreditsOfArticle, lockPersonByKey } from '#db/queries/lock-people.ts';
import { type CreditRole, DESK_PLACE } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import {
  type ChangedMeanwhile,
  changedMeanwhile,
  decideRows,
  type RowOutcome,
  type RowPlan,
} from './decide-rows.ts';
import { type CreditRow, type PersonRow, toCredits, toPeople } from './person-rows.ts';
import { newPersonRow } from './plan-people.ts';

/** What an editor may do with the credits of one article. `seen` is what stateOf said of the credit on their page. */
export type CreditChange =
  | { kind: 'add'; name: string; role: CreditRole }
  | { kind: 'correct'; id: number; seen: string; name: string; role: CreditRole }
  | { kind: 'approve' | 'reject' | 'up' | 'down'; id: number; seen: string };

export type CreditRefusal =
  | 'unknown-article'
  | 'unknown-credit'
  | 'name-empty'
  | 'not-a-person'
  | 'already-credited'
  | 'nothing-to-do';

type Refused = { ok: false; reason: CreditRefusal };
const refuse = (reason: CreditRefusal): Refused => ({ ok: false, reason });

/** What an open page remembers of a credit, so that a decision on another state of it can be told. */
export function stateOf(credit: {
  personId: number;
  role: string;
  status: string;
  position: number;
}): string {
  return [credit.personId, credit.role, credit.status, credit.position].join(' ');
}

const LOGGED = {
  add: 'credit.add',
  correct: 'credit.correct',
  approve: 'credit.approve',
  reject: 'credit.reject',
  up: 'credit.order',
  down: 'credit.order',
} as const;

interface Setting {
  tx: Transaction;
  articleId: string;
  rows: CreditRow[];
  decisionId: number;
  now: string;
}

/**
 * Changes the credits of an article. What the import reads there later leaves every credit alone that was changed:
 * a corrected one stays as a rejected one, so that it does not come back, beside the one that is right.
 */
export function decideArticleCredits(
  articleId: string,
  change: CreditChange,
  by: Decider,
): Promise<RowOutcome<CreditRefusal>> {
  return decideRows<CreditRefusal>(by, {
    kind: LOGGED[change.kind],
    subject: `article:${articleId}`,
    plan: async (tx, decisionId) => {
      const rows = toCredits(await lockCreditsOfArticle(tx, articleId));
      const setting = { tx, articleId, rows, decisionId, now: new Date().toISOString() };
      return change.kind === 'add' ? planAdd(setting, change) : planOn(setting, change);
    },
  });
}

type Planned = RowPlan | Refused | ChangedMeanwhile;

async function planOn(setting: Setting, change: Exclude<CreditChange, { kind: 'add' }>): Promise<Planned> {
  const credit = setting.rows.find(({ id }) => id === change.id);
  if (!credit) return refuse('unknown-credit');
  const { person_id: personId, role, status, position } = credit;
  if (stateOf({ personId, role, status, position }) !== change.seen) {
    return changedMeanwhile(setting.tx, `article:${setting.articleId}`);
  }
  if (change.kind === 'correct') return planCorrect(setting, credit, change);
  if (change.kind === 'up' || change.kind === 'down') return planOrder(setting, credit, change.kind);
  return planVerdict(setting, credit, change.kind);
}

async function planAdd(
  setting: Setting,
  { name, role }: { name: string; role: CreditRole },
): Promise<Planned> {
  const last = setting.rows.at(-1)?.position ?? -1;
  return planCredit(setting, { name, role, position: last + 1 }, null);
}

function planCorrect(
  setting: Setting,
  credit: CreditRow,
  { name, role }: { name: string; role: CreditRole },
): Promise<Planned> {
  return planCredit(setting, { name, role, position: credit.position }, credit);
}

interface Wanted {
  name: string;
  role: CreditRole;
  position: number;
}

/** Credits somebody by name, in place of `wrong` where there is one. */
async function planCredit(setting: Setting, wanted: Wanted, wrong: CreditRow | null): Promise<Planned> {
  const { tx, rows, decisionId } = setting;
  if (nameKey(wanted.name) === '') return refuse('name-empty');
  const { person, isNew } = await findOrMake(tx, wanted.name, decisionId);
  if (person.not_person) return refuse('not-a-person');
  const own = rows.find((row) => row.person_id === person.id && row.role === wanted.role);
  if (own && own.id === wrong?.id) return refuse('nothing-to-do');
  if (own && own.status === 'shown' && !wrong) return refuse('already-credited');
  const right = await toRight(setting, wanted, person, own);
  if (!right) return refuse('unknown-article');
  const rejected = wrong
    ? [{ ...wrong, status: 'rejected' as const, decided_at: setting.now, set_aside: null }]
    : [];
  const before = [wrong, own].filter((row) => row !== null && row !== undefined);
  return {
    before: { credits: before, people: [] },
    after: { credits: [...rejected, right], people: isNew ? [person] : [] },
  };
}

/** The person of a name, through a merge too; a name that nobody has is made, once beside others of this decision. */
export async function findOrMake(
  tx: Transaction,
  name: string,
  version: number,
  beside: readonly PersonRow[] = [],
): Promise<{ person: PersonRow; isNew: boolean }> {
  const made = beside.find(({ name_key }) => name_key === nameKey(name));
  if (made) return { person: made, isNew: false };
  const [known] = toPeople(await lockPersonByKey(tx, nameKey(name)));
  if (!known) return { person: await newPersonRow(tx, name, version, beside), isNew: true };
  if (known.merged_into === null) return { person: known, isNew: false };
  const [into] = toPeople(await lockDecidedRows(tx, 'people', [known.merged_into]));
  return { person: into ?? known, isNew: false };
}

async function toRight(
  { tx, articleId, now }: Setting,
  { name, role, position }: Wanted,
  person: PersonRow,
  own: CreditRow | undefined,
): Promise<CreditRow | null> {
  const decided = { position, status: 'shown' as const, decided_at: now, set_aside: null };
  if (own) return { ...own, ...decided }; // what the text says of it stays with it
  const sort_at = await findSortAt(tx, articleId);
  if (sort_at === null) return null;
  const id = await nextRowId(tx, 'credits');
  const written = { printed: name, place: DESK_PLACE, confidence: 1 };
  return {
    id,
    article_id: articleId,
    person_id: person.id,
    role,
    ...written,
    ...decided,
    sort_at,
    created_at: now,
  };
}

async function planVerdict(
  { tx, now }: Setting,
  credit: CreditRow,
  verdict: 'approve' | 'reject',
): Promise<Planned> {
  const [person] = toPeople(await lockDecidedRows(tx, 'people', [credit.person_id]));
  if (verdict === 'approve' && person?.not_person) return refuse('not-a-person');
  const status = verdict === 'approve' ? 'shown' : 'rejected';
  const isSaid = credit.status === status && credit.decided_at !== null && credit.set_aside === null;
  if (isSaid) return refuse('nothing-to-do');
  return {
    before: { credits: [credit] },
    after: { credits: [{ ...credit, status, decided_at: now, set_aside: null }] },
  };
}

/** Only these two are the editor's from then on: an import goes on with the others. */
function planSwap(credit: CreditRow, other: CreditRow, now: string): RowPlan {
  const swapped = [
    { ...credit, position: other.position, decided_at: credit.decided_at ?? now },
    { ...other, position: credit.position, decided_at: other.decided_at ?? now },
  ];
  return { before: { credits: [credit, other] }, after: { credits: swapped } };
}

/** Changes places with the one before or after it among those that readers see. */
function planOrder({ rows, now }: Setting, credit: CreditRow, way: 'up' | 'down'): Planned {
  const shown = rows.filter(({ status }) => status === 'shown');
  const at = shown.findIndex(({ id }) => id === credit.id);
  const other = shown[way === 'up' ? at - 1 : at + 1];
  if (at === -1 || !other) return refuse('nothing-to-do');
  if (credit.position !== other.position) return planSwap(credit, other, now);
  const ordered = shown.map((row) => (row.id === credit.id ? other : row.id === other.id ? credit : row));
  const placed = ordered.map((row, position) => ({ ...row, position }));
  const was = new Map(shown.map((row) => [row.id, row]));
  const moved = placed.filter(({ id, position }) => was.get(id)?.position !== position);
  return {
    before: { credits: moved.flatMap(({ id }) => was.get(id) ?? []) },
    after: { credits: moved.map((row) => ({ ...row, decided_at: row.decided_at ?? now })) },
  };
}
