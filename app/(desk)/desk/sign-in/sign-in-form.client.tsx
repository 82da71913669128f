'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { PasswordField } from './password-field.client.tsx';

const TEXTS = [
  'email',
  'password',
  'showPassword',
  'submit',
  'signingIn',
  'wrong',
  'throttled',
  'offline',
  'needsScript',
  'code',
  'codeHint',
  'codeWrong',
  'back',
  'oidc',
  'or',
] as const;

interface SignInFormProps {
  text: Record<(typeof TEXTS)[number], string>;
  /** Whether one may sign in through the identity provider too. */
  withProvider: boolean;
}

async function trySignIn(form: FormData): Promise<string | null> {
  const code = form.get('code');
  const answer = await signIn('credentials', {
    email: form.get('email'),
    password: form.get('password'),
    ...(code ? { code } : {}),
    redirect: false,
  });
  return answer?.ok ? null : (answer?.error ?? 'failed');
}

function explain(error: string, text: SignInFormProps['text']): string {
  if (error === 'code-wrong') return text.codeWrong;
  const minutes = /^throttled:(\d+)$/.exec(error)?.[1];
  return minutes ? text.throttled.replace(/\{minutes[^}]*\}/, minutes) : text.wrong;
}

/** Sends e-mail and password to next-auth, then a code where the account wants one, and goes to the desk, or says why not. */
export function SignInForm({ text, withProvider }: SignInFormProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [askCode, setAskCode] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    try {
      const error = await trySignIn(form);
      if (error === null) return window.location.assign('/desk');
      if (error === 'code-needed') setAskCode(true);
      else setFault(explain(error, text));
    } catch {
      setFault(text.offline); // fetch rejects only where no answer came
    }
    setBusy(false);
  }

  function startAgain() {
    setAskCode(false);
    setFault(null);
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <noscript>
        <p className="border-l-2 border-accent bg-sunk px-3 py-2">{text.needsScript}</p>
      </noscript>
      <div hidden={askCode} className={askCode ? undefined : 'grid gap-5'}>
        <label className="grid gap-1.5 text-note">
          {text.email}
          <input className="field" type="email" name="email" autoComplete="username" required />
        </label>
        <PasswordField label={text.password} showLabel={text.showPassword} />
      </div>
      {askCode && (
        <label className="grid gap-1.5 text-note">
          {text.code}
          <input
            className="field"
            name="code"
            autoComplete="one-time-code"
            maxLength={40}
            aria-describedby="code-hint"
            // biome-ignore lint/a11y/noAutofocus: the step before it was a submit, and this is all that is asked
            autoFocus
            required
          />
          <span id="code-hint" className="text-label text-soft">
            {text.codeHint}
          </span>
        </label>
      )}
      <p role="alert" className="min-h-6 text-note text-accent">
        {fault}
      </p>
      <button type="submit" className="button-strong cursor-pointer" disabled={busy}>
        {busy ? text.signingIn : text.submit}
      </button>
      {askCode && (
        <button type="button" className="button-quiet cursor-pointer justify-center" onClick={startAgain}>
          {text.back}
        </button>
      )}
      {withProvider && !askCode && (
        <>
          <p className="text-center text-label text-soft">{text.or}</p>
          <button
            type="button"
            className="button-quiet cursor-pointer justify-center"
            onClick={() => signIn('oidc', { callbackUrl: '/desk' })}
          >
            {text.oidc}
          </button>
        </>
      )}
    </form>
  );
}
