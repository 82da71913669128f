'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';

interface SignInFormProps {
  text: Record<
    | 'email'
    | 'password'
    | 'showPassword'
    | 'submit'
    | 'signingIn'
    | 'wrong'
    | 'throttled'
    | 'offline'
    | 'needsScript',
    string
  >;
}

async function trySignIn(form: FormData): Promise<string | null> {
  const answer = await signIn('credentials', {
    email: form.get('email'),
    password: form.get('password'),
    redirect: false,
  });
  return answer?.ok ? null : (answer?.error ?? 'failed');
}

function explain(error: string, text: SignInFormProps['text']): string {
  const minutes = /^throttled:(\d+)$/.exec(error)?.[1];
  return minutes ? text.throttled.replace(/\{minutes[^}]*\}/, minutes) : text.wrong;
}

/** Sends e-mail and password to next-auth and goes to the desk, or says why not. */
export function SignInForm({ text }: SignInFormProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    try {
      const error = await trySignIn(form);
      if (error === null) return window.location.assign('/desk');
      setFault(explain(error, text));
    } catch {
      setFault(text.offline); // fetch rejects only where no answer came
    }
    setBusy(false);
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <noscript>
        <p className="border-l-2 border-accent bg-sunk px-3 py-2">{text.needsScript}</p>
      </noscript>
      <label className="grid gap-1.5 text-note">
        {text.email}
        <input className="field" type="email" name="email" autoComplete="username" required />
      </label>
      <div className="grid gap-1.5">
        <label className="grid gap-1.5 text-note">
          {text.password}
          <input
            className="field"
            type={shown ? 'text' : 'password'}
            name="password"
            autoComplete="current-password"
            maxLength={256}
            required
          />
        </label>
        <label className="mt-1 flex min-h-6 items-center gap-2 text-label text-soft">
          <input
            type="checkbox"
            className="size-4"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
          />
          {text.showPassword}
        </label>
      </div>
      <p role="alert" className="min-h-6 text-note text-accent">
        {fault}
      </p>
      <button type="submit" className="button-strong cursor-pointer" disabled={busy}>
        {busy ? text.signingIn : text.submit}
      </button>
    </form>
  );
}
