import type { ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  kicker?: string;
  /** '#rrggbb'; a section's own colour. */
  colour?: string | null;
  children?: ReactNode;
}

/** The head of a list page: what it is, whose it is, how much there is. */
export function PageHead({ title, kicker, colour = null, children }: PageHeadProps) {
  return (
    <header className="mt-3 mb-7">
      {colour !== null && <div className="mb-3 h-1 w-16" style={{ background: colour }} />}
      {kicker !== undefined && <p className="text-label font-semibold text-accent">{kicker}</p>}
      <h1 className="headline text-title">{title}</h1>
      {children}
    </header>
  );
}
