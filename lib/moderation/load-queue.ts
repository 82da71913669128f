import { countFiled, listDeskCategories, listUncountedCategories } from '#db/queries/desk-categories.ts';
import {
  listWaitingCategories,
  listWaitingCredits,
  listWaitingTwins,
  type Waiting,
} from '#db/queries/desk-queue.ts';
import { countQuarantined, countQuarantinedByFolder, listQuarantined } from '#db/queries/quarantine.ts';
import { listUndated } from '#db/queries/undated.ts';
import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import { pairKey } from '#lib/articles/people-apart.ts';
import type { AlikeEntry, CategoryEntry, FileEntry, Place } from '#lib/articles/queue-entry.ts';
import { toNodes } from '#lib/articles/to-nodes.ts';
import { placeSuggester } from '#lib/category-tree/suggest-places.ts';
import { loadAlike } from './load-alike.ts';
import { readFaultLines } from './read-fault-lines.ts';

/** Of each kind: what is decided makes room for more. */
const SHOWN = 25;
const SHOWN_FILES = 50;

/** What waits for a decision, the heaviest and newest first, and how much there is in all. */
export async function loadQueue() {
  const [categories, credits, alike, undated, twins, files] = await Promise.all([
    loadWaitingCategories(),
    listWaitingCredits(SHOWN),
    loadAlikeEntries(),
    listUndated(SHOWN),
    listWaitingTwins(SHOWN),
    loadFiles(),
  ]);
  return {
    categories,
    credits: asEntries('credit', credits),
    undated: asEntries('undated', undated),
    twins: asEntries('twin', twins),
    alike,
    files,
  };
}

async function loadAlikeEntries(): Promise<Waiting<AlikeEntry>> {
  const { pairs, total } = await loadAlike(SHOWN);
  const rows = pairs.map((pair) => ({
    kind: 'alike' as const,
    id: pairKey(pair.kept.id, pair.other.id),
    ...pair,
  }));
  return { rows, total };
}

async function loadFiles(): Promise<Waiting<FileEntry>> {
  const [rows, total] = await Promise.all([listQuarantined(SHOWN), countQuarantined()]);
  const files = rows.map(({ path, folder, line, reason }) => ({
    kind: 'file' as const,
    id: path,
    folder,
    line,
    reason,
  }));
  return { rows: files, total };
}

function asEntries<Kind extends string, Row>(kind: Kind, { rows, total }: Waiting<Row>) {
  return { rows: rows.map((row) => ({ kind, ...row })), total };
}

/** Each with what it may be another spelling of. The whole tree is read only where something waits. */
async function loadWaitingCategories(): Promise<Waiting<CategoryEntry>> {
  const { rows, total } = await listWaitingCategories(SHOWN);
  if (rows.length === 0) return { rows: [], total };
  const nodes = toNodes(await listUncountedCategories());
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const waiting = rows.flatMap(({ id }) => byId.get(id) ?? []);
  const suggest = placeSuggester(await countLikely(nodes, waiting));
  const entries = rows.flatMap((row): CategoryEntry[] => {
    const node = byId.get(row.id);
    return node ? [{ kind: 'category', ...row, version: node.version, suggestions: suggest(node) }] : [];
  });
  return { rows: entries, total };
}

/** More than are shown, since those with more articles come first. */
const LIKELY = 20;

/** Of all categories those that any of the waiting ones may belong to, with what stands behind each. */
async function countLikely(
  nodes: readonly CategoryNode[],
  waiting: readonly CategoryNode[],
): Promise<CategoryNode[]> {
  const suggest = placeSuggester(nodes, LIKELY);
  const likely = new Set(waiting.flatMap(suggest).map(({ id }) => id));
  const counts = await countFiled([...likely]);
  return nodes
    .filter(({ id }) => likely.has(id))
    .map((node) => ({ ...node, articles: counts.get(node.id) ?? 0 }));
}

/** Every category as a place to choose. */
export async function loadPlaces(): Promise<Place[]> {
  const nodes = toNodes(await listDeskCategories());
  return nodes.map(({ id, trail, articles }) => ({ id, label: trail.join(' › '), articles }));
}

/**
 * Files that could not be read, newest first, each with its lines around the fault; how many there are in all,
 * and how many in each folder.
 */
export async function loadQuarantine() {
  const [listed, folders] = await Promise.all([listQuarantined(SHOWN_FILES), countQuarantinedByFolder()]);
  const files = await Promise.all(
    listed.map(async (file) => ({ ...file, faultLines: await readFaultLines(file) })),
  );
  const total = folders.reduce((sum, { count }) => sum + count, 0);
  return { files, folders, total };
}
