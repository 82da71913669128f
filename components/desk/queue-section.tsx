import type { ReactNode } from 'react';
import { t } from '#lib/messages/translate.ts';

interface QueueSectionProps {
  title: string;
  count: string;
  rows: readonly unknown[];
  total: number;
  children: ReactNode;
}

/** One kind of thing that waits; nothing where none of it does. */
export function QueueSection({ title, count, rows, total, children }: QueueSectionProps) {
  if (total === 0) return null;
  const more = total - rows.length;
  return (
    <section className="mt-10">
      <h2 className="headline flex items-baseline gap-3 border-b border-rule-strong pb-2 text-story">
        {title}
        <span className="font-sans text-label font-normal text-soft">{count}</span>
      </h2>
      <ul className="divide-y divide-rule border-b border-rule">{children}</ul>
      {more > 0 && <p className="mt-3 text-label text-soft">{t('desk.more', { count: more })}</p>}
    </section>
  );
}
