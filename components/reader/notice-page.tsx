import type { ReactNode } from 'react';

interface NoticePageProps {
  title: string;
  body: string;
  children?: ReactNode;
}

/** A page that has only something to say: not found, nothing here yet. */
export function NoticePage({ title, body, children }: NoticePageProps) {
  return (
    <div className="mx-auto max-w-[36rem] py-16 text-center md:py-24">
      <h1 className="headline text-title">{title}</h1>
      <p className="mt-4 text-[1.0625rem]/[1.8] text-soft">{body}</p>
      {children !== undefined && <div className="mt-8 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}
