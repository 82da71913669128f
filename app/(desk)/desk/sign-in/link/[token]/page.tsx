import type { Metadata } from 'next';
import { connection } from 'next/server';
import { AccountNotice } from '#components/desk/account-notice.tsx';
import { SignInShell } from '#components/desk/sign-in-shell.tsx';
import { readLink } from '#lib/auth/choose-password.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { choosePasswordAction } from './actions.ts';

export const metadata: Metadata = { title: t('accounts.link.resetTitle') };

const SAID = ['too-short', 'too-long', 'different'] as const;

interface LinkPageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
}

export default async function LinkPage({ params, searchParams }: LinkPageProps) {
  await connection(); // a link is never of the build
  const [{ token }, { said }] = await Promise.all([params, searchParams]);
  const state = await readLink(token);
  const { siteName } = config();
  if (!state.ok) {
    return (
      <SignInShell siteName={siteName} title={t('accounts.link.faultTitle')}>
        <p className="text-note">{t(`accounts.link.fault.${state.reason}`)}</p>
        <p className="mt-6 text-center text-note">
          <a href="/desk/sign-in" className="text-link">
            {t('accounts.forgot.back')}
          </a>
        </p>
      </SignInShell>
    );
  }
  const { kind, name, email } = state.link;
  const known = SAID.find((each) => each === said);
  return (
    <SignInShell siteName={siteName} title={t(`accounts.link.${kind}Title`, { name })}>
      <p className="text-note text-soft wrap-anywhere">{t(`accounts.link.${kind}Hint`, { email })}</p>
      <AccountNotice text={known ? t(`accounts.link.said.${known}`) : null} />
      <form action={choosePasswordAction} className="mt-5 grid gap-5">
        <input type="hidden" name="token" value={token} />
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
        <NewPassword name="password" label={t('accounts.link.password')} />
        <NewPassword name="again" label={t('accounts.link.again')} />
        <button type="submit" className="button-strong cursor-pointer">
          {t('accounts.link.save')}
        </button>
      </form>
    </SignInShell>
  );
}

function NewPassword({ name, label }: { name: string; label: string }) {
  return (
    <label className="grid gap-1.5 text-note">
      {label}
      <input
        className="field"
        type="password"
        name={name}
        autoComplete="new-password"
        minLength={8}
        maxLength={256}
        required
      />
    </label>
  );
}
