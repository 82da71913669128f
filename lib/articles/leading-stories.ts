/** An article among its near-duplicates. */
export interface StoryStanding {
  id: string;
  visible: boolean;
  /** Milliseconds since the epoch; null for an undated article, which comes last. */
  publishedAt: number | null;
}

/**
 * Which article stands for each of the given ones in lists, by id; null for one that stands for itself. The
 * earliest leads, and whoever comes later and is the twin of one that leads stands behind the earliest of these:
 * nobody stands behind an article that is not listed itself. `fixed` are the leaders among articles whose standing
 * is not in question.
 */
export function findLeaders(
  standings: readonly StoryStanding[],
  twins: ReadonlyMap<string, ReadonlySet<string>>,
  fixed: readonly StoryStanding[] = [],
): Map<string, string | null> {
  const leaders = new Map<string, string | null>();
  const open = new Set(standings.map(({ id }) => id));
  const leading: string[] = [];
  for (const { id, visible } of [...standings, ...fixed].sort(byDate)) {
    const own = twins.get(id);
    const leader = visible && open.has(id) ? (leading.find((other) => own?.has(other)) ?? null) : null;
    if (open.has(id)) leaders.set(id, leader);
    if (visible && leader === null) leading.push(id);
  }
  return leaders;
}

function byDate(a: StoryStanding, b: StoryStanding): number {
  const time = ({ publishedAt }: StoryStanding) => publishedAt ?? Number.POSITIVE_INFINITY;
  return time(a) === time(b) ? compareIds(a.id, b.id) : time(a) - time(b);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : 1;
}
