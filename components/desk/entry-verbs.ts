import type { CategoryEntry, QueueEntry, Verdict } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import type { QueueDialog } from './queue-actions.ts';
import type { QueueKey } from './use-queue-keys.ts';

// What the keys mean for each kind of entry of the queue.

/** What an entry is called. */
export function nameOf(entry: QueueEntry): string {
  switch (entry.kind) {
    case 'category':
      return t('queue.row.category', { name: entry.trail.join(' › ') });
    case 'credit':
      return t('queue.row.credit', { role: t(`role.${entry.role}`), name: entry.name });
    case 'alike':
      return t('queue.row.alike', { name: entry.kept.name, other: entry.other.name });
    case 'file':
      return t('queue.row.file', { name: entry.id });
    default:
      return t(`queue.row.${entry.kind}`, { name: entry.title });
  }
}

/** The page about it. */
export function addressOf(entry: QueueEntry): string {
  if (entry.kind === 'category') return `/desk/categories/${entry.id}`;
  if (entry.kind === 'alike') return `/desk/people/${entry.other.id}`;
  if (entry.kind === 'file') return '/desk/quarantine';
  return `/desk/articles/${entry.kind === 'credit' ? `${entry.articleId}#credits` : entry.id}`;
}

/** Whether it is edited on its page: a credit where its article is. */
export function isEditElsewhere({ kind }: QueueEntry, { does }: QueueKey): boolean {
  return does === 'edit' && (kind === 'credit' || kind === 'alike' || kind === 'file');
}

/** What a key decides at once; null where it decides nothing, or something is to be seen or asked before. */
export function verdictOf(entry: QueueEntry, { does }: QueueKey): Verdict | null {
  switch (entry.kind) {
    case 'category': {
      const { kind, id, version } = entry;
      if (does === 'approve') return { kind, id, version, verdict: 'approve' };
      return does === 'reject' && !isForetold(entry) ? { kind, id, version, verdict: 'hide' } : null;
    }
    case 'credit':
      return does === 'approve' || does === 'reject' ? { kind: 'credit', id: entry.id, verdict: does } : null;
    case 'twin':
      return verdictOnTwin(entry.id, does);
    case 'alike':
      return does === 'reject' ? { kind: 'alike', id: entry.id, verdict: 'apart' } : null;
    case 'file':
      return does === 'approve' ? { kind: 'file', id: entry.id, verdict: 'retry' } : null;
    case 'undated':
      if (does !== 'approve') return null;
      return { kind: 'undated', id: entry.id, verdict: 'date', date: entry.fileTime };
  }
}

/** What touches more than one article is shown before it is done. */
function isForetold({ count }: CategoryEntry): boolean {
  return count > 1;
}

function verdictOnTwin(id: string, does: QueueKey['does']): Verdict | null {
  if (does === 'approve') return { kind: 'twin', id, verdict: 'same' };
  return does === 'reject' ? { kind: 'twin', id, verdict: 'own' } : null;
}

/** The dialog that a key opens. */
export function dialogOf(entry: QueueEntry, key: QueueKey): QueueDialog | null {
  if (entry.kind === 'undated') return key.does === 'edit' ? { name: 'date' } : null;
  if (entry.kind === 'alike') {
    const [kept, other] = [entry.kept.id, entry.other.id];
    if (key.does === 'suggestion' && key.number === 2) return { name: 'join', from: kept, into: other };
    const isFirst =
      key.does === 'approve' || key.does === 'merge' || (key.does === 'suggestion' && key.number === 1);
    return isFirst ? { name: 'join', from: other, into: kept } : null;
  }
  if (entry.kind !== 'category') return null;
  if (key.does === 'merge') return { name: 'merge', into: null };
  if (key.does === 'edit') return { name: 'rename' };
  if (key.does === 'reject') return isForetold(entry) ? { name: 'hide' } : null;
  const suggestion = key.does === 'suggestion' ? entry.suggestions[key.number - 1] : undefined;
  return suggestion ? { name: 'merge', into: suggestion.id } : null;
}
