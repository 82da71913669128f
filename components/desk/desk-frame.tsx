import type { ReactNode } from 'react';
import type { Editor } from '#lib/articles/desk-views.ts';
import { DeskHeader } from './desk-header.tsx';

interface DeskFrameProps {
  siteName: string;
  editor: Editor;
  signOut: () => Promise<void>;
  /** The page's heading; null where the page brings its own. */
  title: string | null;
  children: ReactNode;
}

/** What every desk page stands in. */
export function DeskFrame({ siteName, editor, signOut, title, children }: DeskFrameProps) {
  return (
    <>
      <DeskHeader siteName={siteName} editor={editor} signOut={signOut} />
      <main id="main" tabIndex={-1} className="shell pt-8 pb-16 outline-none">
        {title !== null && <h1 className="headline text-title">{title}</h1>}
        {children}
      </main>
    </>
  );
}
