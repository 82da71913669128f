import { spanOf } from '#lib/articles/archive-date.ts';
import { t } from '#lib/messages/translate.ts';

const KEYS = { 4: 'archive.year', 7: 'archive.month', 10: 'archive.dayWithYear' } as const;

/** '2026', '2026-11' or '2026-11-24' as readers write it. */
export function archiveName(period: string): string {
  const key = KEYS[period.length === 4 || period.length === 7 ? period.length : 10];
  const first = period.length === 4 ? `${period}-01` : period;
  return t(key, { date: new Date(spanOf(first).from) });
}
