'use client';

import { type ReactNode, useActionState, useState } from 'react';
import type { LinkAnswer } from '#lib/articles/desk-accounts.ts';

interface AccountLinkFormProps {
  action: (before: LinkAnswer | null, form: FormData) => Promise<LinkAnswer>;
  submit: string;
  /** What the button is about, for those who hear it without its row. */
  about?: string;
  strong?: boolean;
  text: { working: string; linkLabel: string; copy: string; copied: string };
  children?: ReactNode;
}

/** A form that is answered with a one-time link, or with why there is none. */
export function AccountLinkForm({ action, submit, about, strong, text, children }: AccountLinkFormProps) {
  const [answer, send, busy] = useActionState(action, null);
  return (
    <div className="grid min-w-0 content-start gap-3">
      <form action={send} className="grid content-start gap-3">
        {children}
        <button
          type="submit"
          disabled={busy}
          aria-label={about === undefined ? undefined : `${submit}：${about}`}
          className={`cursor-pointer justify-self-start ${strong ? 'button-strong' : 'button-quiet'}`}
        >
          {busy ? text.working : submit}
        </button>
      </form>
      <div
        role="status"
        className={answer ? 'grid gap-2 border-l-2 border-accent bg-sunk px-3 py-2' : 'sr-only'}
      >
        {answer && <p className="text-note">{answer.text}</p>}
        {answer?.address && <ShownLink address={answer.address} text={text} />}
      </div>
    </div>
  );
}

function ShownLink({ address, text }: { address: string; text: AccountLinkFormProps['text'] }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }
  return (
    <div className="flex flex-wrap gap-2">
      <input
        readOnly
        className="field min-w-0 flex-1 basis-60 font-mono text-label"
        aria-label={text.linkLabel}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" onClick={copy} className="button-quiet cursor-pointer">
        {copied ? text.copied : text.copy}
      </button>
    </div>
  );
}
