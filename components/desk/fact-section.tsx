import type { ReactNode } from 'react';

interface FactSectionProps {
  id: string;
  title: string;
  /** Said where there is nothing to show. */
  empty: string;
  /** Null where there is nothing to show. */
  children: ReactNode;
}

/** One kind of fact about an article on the desk. */
export function FactSection({ id, title, empty, children }: FactSectionProps) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="headline border-b border-rule-strong pb-2 text-story">
        {title}
      </h2>
      {children ?? <p className="mt-3 text-note text-soft">{empty}</p>}
    </section>
  );
}
