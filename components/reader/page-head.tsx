import type { ReactNode } from 'react';
import { langOfName } from '#lib/messages/locale.ts';
import { sectionStyle } from './section-style.ts';

interface PageHeadProps {
  title: string;
  kicker?: string;
  /** The section whose colour it has. */
  section?: { path: string; colour: string | null };
  children?: ReactNode;
}

/** The head of a list page: what it is, whose it is, how much there is. */
export function PageHead({ title, kicker, section, children }: PageHeadProps) {
  return (
    <header className="page-head" style={section && sectionStyle(section)}>
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 lang={langOfName(title)} className="headline text-title">
        {title}
      </h1>
      {children}
    </header>
  );
}
