import { database, type Transaction } from '#db/client.ts';
import { type Decider, findDecision } from '#db/queries/decide.ts';
import { lockDecidedRows } from '#db/queries/decided-rows.ts';
import {
  type ChangedMeanwhile,
  changedMeanwhile,
  countArticlesOf,
  decideRows,
  type RowOutcome,
  type RowPlan,
} from './decide-rows.ts';
import { toPeople } from './person-rows.ts';
import {
  idsOf,
  type PersonChange,
  type PersonRefusal,
  planPeopleAndCredits,
  type Refused,
} from './plan-people.ts';

/** What a change would do, before it is made. */
export interface PeoplePreview {
  ok: true;
  /** Articles on whose pages something changes. */
  articles: number;
  /** Credits that go to somebody else, or are shown or not shown from then on. */
  credits: number;
  /** Credits that go because the same work would be credited twice. */
  doubles: number;
  /** Addresses, each with its feeds, that will redirect. */
  addresses: number;
}

/** Works out what a change would do; writes nothing. */
export function previewPeople(change: PersonChange): Promise<PeoplePreview | Refused> {
  return database().transaction(async (tx): Promise<PeoplePreview | Refused> => {
    const planned = await planPeopleAndCredits(tx, change, 0);
    if ('ok' in planned) return planned;
    const { people, credits } = planned;
    const old = new Map(people.before.map((row) => [row.id, row]));
    const led = people.after.filter(
      ({ id, merged_into }) => merged_into !== null && old.get(id)?.merged_into === null,
    );
    const articles = await countArticlesOf(tx, toRowPlan(planned));
    return {
      ok: true,
      articles,
      credits: Math.max(credits.before.length, credits.after.length),
      doubles: Math.max(0, credits.before.length - credits.after.length),
      addresses: led.length,
    };
  });
}

type Planned = Exclude<Awaited<ReturnType<typeof planPeopleAndCredits>>, Refused>;

function toRowPlan({ people, credits }: Planned): RowPlan {
  return {
    before: { people: people.before, credits: credits.before },
    after: { people: people.after, credits: credits.after },
  };
}

/**
 * Makes a change, in one transaction with its audit row and the news of it. `versions` are those of the people the
 * editor has before them; where one was changed since, nothing is done.
 */
export function decidePeople(
  change: PersonChange,
  versions: Readonly<Record<number, number>>,
  by: Decider,
): Promise<RowOutcome<PersonRefusal>> {
  return decideRows<PersonRefusal>(by, {
    kind: `person.${change.kind}`,
    subject: `person:${change.id}`,
    plan: async (tx, decisionId) => {
      const stale = await findStale(tx, change, versions);
      if (stale) return stale;
      const planned = await planPeopleAndCredits(tx, change, decisionId);
      return 'ok' in planned ? { ok: false, reason: planned.reason } : toRowPlan(planned);
    },
  });
}

async function findStale(
  tx: Transaction,
  change: PersonChange,
  versions: Readonly<Record<number, number>>,
): Promise<ChangedMeanwhile | null> {
  const rows = toPeople(await lockDecidedRows(tx, 'people', idsOf(change)));
  const stale = rows.find(({ id, version }) => versions[id] !== undefined && versions[id] !== version);
  if (!stale) return null;
  const decision = await findDecision(tx, stale.version);
  if (!decision) return changedMeanwhile(tx, `person:${stale.id}`);
  return { ok: false, reason: 'changed-meanwhile', by: decision.userName, at: decision.at };
}
