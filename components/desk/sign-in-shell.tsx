import type { ReactNode } from 'react';

interface SignInShellProps {
  siteName: string;
  title: string;
  children: ReactNode;
}

/** What the pages stand in that people see before they are signed in. */
export function SignInShell({ siteName, title, children }: SignInShellProps) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[24rem] px-5 py-16 outline-none md:py-24">
      <p className="text-center">
        <a href="/" className="font-serif text-story no-underline">
          {siteName}
        </a>
      </p>
      <h1 className="headline mt-8 mb-6 text-center text-story">{title}</h1>
      {children}
    </main>
  );
}
