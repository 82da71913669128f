'use client';

import { type ReactNode, useActionState } from 'react';
import type { CodesAnswer } from '#lib/articles/desk-accounts.ts';

interface AccountCodesFormProps {
  action: (before: CodesAnswer | null, form: FormData) => Promise<CodesAnswer>;
  text: { submit: string; working: string; codesTitle: string; codesOnce: string };
  /** The form's fields; null where there is nothing more to ask. */
  children: ReactNode;
}

/** A form that is answered with recovery codes, shown this once, or with why there are none. */
export function AccountCodesForm({ action, text, children }: AccountCodesFormProps) {
  const [answer, send, busy] = useActionState(action, null);
  const codes = answer?.codes ?? [];
  return (
    <div className="grid content-start gap-3">
      <div
        role="status"
        className={answer ? 'border-l-2 border-accent bg-sunk px-3 py-2 text-note' : 'sr-only'}
      >
        {codes.length > 0 ? <ShownCodes codes={codes} text={text} /> : answer?.text}
      </div>
      {children !== null && codes.length === 0 && (
        <form action={send} className="grid content-start gap-3">
          {children}
          <button type="submit" disabled={busy} className="button-quiet cursor-pointer justify-self-start">
            {busy ? text.working : text.submit}
          </button>
        </form>
      )}
    </div>
  );
}

function ShownCodes({ codes, text }: { codes: string[]; text: AccountCodesFormProps['text'] }) {
  return (
    <>
      <h3 className="font-semibold">{text.codesTitle}</h3>
      <p className="mt-1">{text.codesOnce}</p>
      <ul className="mt-2 grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}
