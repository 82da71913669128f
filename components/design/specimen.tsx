import type { ReactNode } from 'react';

interface SpecimenProps {
  title: string;
  /** What to look at. */
  note?: string;
  children: ReactNode;
}

/** One part of the design under its name. */
export function Specimen({ title, note, children }: SpecimenProps) {
  return (
    <section className="mt-12">
      <h2 className="border-b border-rule-strong pb-1.5 font-semibold">{title}</h2>
      {note !== undefined && <p className="label mt-1.5">{note}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
