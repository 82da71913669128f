import type { ReactNode } from 'react';

interface ListPageProps {
  /** Stands above the list on a phone, beside it on wide screens. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The body of a list page: the list, and beside it what leads elsewhere. */
export function ListPage({ aside, children }: ListPageProps) {
  if (!aside) return <div className="max-w-[56rem]">{children}</div>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-7 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="lg:order-2">{aside}</div>
      <div>{children}</div>
    </div>
  );
}
