import { z } from 'zod';
import type { Decider } from '#db/queries/decide.ts';
import { readPair } from '#lib/articles/people-apart.ts';
import type { Verdict, VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { approveCategories } from './approve-categories.ts';
import { changeCategories } from './change-categories.ts';
import { dateArticle } from './date-article.ts';
import { decideApart } from './decide-apart.ts';
import { approveCredits, rejectCredits } from './decide-credits.ts';
import { decidePeople } from './decide-people.ts';
import { decideTwin } from './decide-twin.ts';
import { offerRulesAbout } from './offer-rules.ts';
import { categoryName } from './read-change.ts';
import { readVersions } from './read-versions.ts';
import { retryFile } from './retry-import.ts';
import { sayFault } from './say-fault.ts';
import { undoDecision } from './undo-decision.ts';

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().nonnegative();
const articleId = z.string().regex(/^[a-z2-7]{12}$/);
const category = { kind: z.literal('category'), id, version };
const pair = { kind: z.literal('alike'), id: z.string().refine((key) => readPair(key) !== null) };
const versions = z.record(z.string(), version);

const verdictSchema = z.union([
  z.object({ ...category, verdict: z.literal('approve') }),
  z.object({ ...category, verdict: z.literal('hide') }),
  z.object({ ...category, verdict: z.literal('merge'), into: id }),
  z.object({ ...category, verdict: z.literal('rename'), name: categoryName }),
  z.object({ kind: z.literal('credit'), id, verdict: z.literal('approve') }),
  z.object({ kind: z.literal('credit'), id, verdict: z.literal('reject') }),
  z.object({
    kind: z.literal('undated'),
    id: articleId,
    verdict: z.literal('date'),
    date: z.string().max(40),
  }),
  z.object({ kind: z.literal('twin'), id: articleId, verdict: z.literal('same') }),
  z.object({ kind: z.literal('twin'), id: articleId, verdict: z.literal('own') }),
  z.object({ ...pair, verdict: z.literal('join'), from: id, into: id, versions }),
  z.object({ ...pair, verdict: z.literal('apart') }),
  z.object({ kind: z.literal('file'), id: z.string().min(1).max(8192), verdict: z.literal('retry') }),
]) satisfies z.ZodType<Verdict>;

/** Reads what a page sends; null where that is no verdict. */
export function readVerdict(sent: unknown): Verdict | null {
  const read = verdictSchema.safeParse(sent);
  return read.success ? read.data : null;
}

type CategoryVerdict = Extract<Verdict, { kind: 'category' }>;
type AlikeVerdict = Extract<Verdict, { kind: 'alike' }>;
type FileVerdict = Extract<Verdict, { kind: 'file' }>;

function carryOut(verdict: Exclude<Verdict, FileVerdict>, by: Decider) {
  if (verdict.kind === 'alike') return decideAlike(verdict, by);
  if (verdict.kind === 'undated') return dateArticle(verdict.id, verdict.date, by);
  if (verdict.kind === 'twin') return decideTwin(verdict.id, verdict.verdict === 'own', by);
  if (verdict.kind === 'category') return decideCategory(verdict, by);
  return verdict.verdict === 'approve' ? approveCredits([verdict.id], by) : rejectCredits([verdict.id], by);
}

function decideCategory(verdict: CategoryVerdict, by: Decider) {
  const { id, version } = verdict;
  const versions = { [id]: version };
  if (verdict.verdict === 'approve') return approveCategories([id], by);
  if (verdict.verdict === 'merge') {
    return changeCategories({ kind: 'merge', ids: [id], into: verdict.into }, versions, by);
  }
  if (verdict.verdict === 'rename') {
    return changeCategories({ kind: 'rename', id, name: verdict.name, slug: null }, versions, by);
  }
  return changeCategories({ kind: 'hide', id }, versions, by);
}

function decideAlike(verdict: AlikeVerdict, by: Decider) {
  if (verdict.verdict === 'join') {
    const { from, into, versions } = verdict;
    return decidePeople({ kind: 'merge', id: from, into }, readVersions(versions), by);
  }
  const [one, other] = readPair(verdict.id) ?? [0, 0];
  return decideApart(one, other, by);
}

/** What becomes of a file is no decision: it is read again, and nothing can be taken back. */
async function readAgain({ id: path }: FileVerdict): Promise<VerdictAnswer> {
  const retried = await retryFile(path);
  if (!retried.ok && retried.reason !== 'gone') return sayFault(retried);
  return { ok: true, decisionId: null, said: t(retried.ok ? 'queue.done.retry' : 'queue.done.gone') };
}

/** Carries a verdict out and says in words what became of it. */
export async function decideEntry(verdict: Verdict, by: Decider): Promise<VerdictAnswer> {
  if (verdict.kind === 'file') return readAgain(verdict);
  const outcome = await carryOut(verdict, by);
  if (!outcome.ok) return sayFault(outcome);
  const { decisionId, articles } = outcome;
  const said = [t(`queue.done.${verdict.verdict}`, { articles }), ...(await offersAfter(verdict))];
  return { ok: true, decisionId, said: said.join(' ') };
}

/** The rule that the same rejection, made again and again, suggests. */
async function offersAfter(verdict: Verdict): Promise<string[]> {
  if (verdict.kind !== 'credit' || verdict.verdict !== 'reject') return [];
  const offers = await offerRulesAbout(verdict.id).catch((error: unknown) => {
    console.warn('desk: no rule could be offered', error); // what was decided stands
    return [];
  });
  return offers.map(({ name, times, articles }) => t('people.rule.inQueue', { name, times, articles }));
}

/** Takes a decision back and says in words what became of that. */
export async function undoEntry(decisionId: number, by: Decider): Promise<VerdictAnswer> {
  const outcome = await undoDecision(decisionId, by);
  if (!outcome.ok) return sayFault(outcome);
  return {
    ok: true,
    decisionId: outcome.decisionId,
    said: t('queue.undone', { articles: outcome.articles }),
  };
}
