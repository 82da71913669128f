import type { ReactNode } from 'react';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';

interface QueueSectionProps {
  id: string;
  title: string;
  count: string;
  /** What an editor should bear in mind here. */
  hint?: string;
  /** Where there is more to see of it. */
  link?: { href: string; text: string };
  rows: readonly { id: number | string }[];
  total: number;
  /** Approves everything listed; null where each wants a look of its own. */
  approveAll: ((form: FormData) => Promise<void>) | null;
  children: ReactNode;
}

/** One kind of thing that waits; nothing where none of it does. */
export function QueueSection({
  id,
  title,
  count,
  hint,
  link,
  rows,
  total,
  approveAll,
  children,
}: QueueSectionProps) {
  if (total === 0) return null;
  const more = total - rows.length;
  return (
    <section className="mt-10">
      <h2 id={id} className="headline flex items-baseline gap-3 border-b border-rule-strong pb-2 text-story">
        {title}
        <span className="font-sans text-label font-normal text-soft">{count}</span>
      </h2>
      {hint !== undefined && <p className="mt-2 text-label text-soft">{hint}</p>}
      <ul className="divide-y divide-rule border-b border-rule">{children}</ul>
      <div className="mt-3 flex flex-wrap items-center justify-end gap-4">
        {more > 0 && <p className="mr-auto text-label text-soft">{t('desk.more', { count: more })}</p>}
        {link && (
          <a href={link.href} className="text-note text-link">
            {link.text}
          </a>
        )}
        {approveAll && rows.length > 1 && (
          <DecisionButton
            action={approveAll}
            values={rows.map((row) => row.id)}
            label={t('desk.approveAll', { count: rows.length })}
            about={title}
          />
        )}
      </div>
    </section>
  );
}
