import type { Metadata } from 'next';
import { connection } from 'next/server';
import { AccountNotice } from '#components/desk/account-notice.tsx';
import { SignInShell } from '#components/desk/sign-in-shell.tsx';
import { canMail } from '#lib/auth/send-mail.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { forgotAction } from './actions.ts';

export const metadata: Metadata = { title: t('accounts.forgot.title') };

const SAID = ['sent', 'throttled', 'failed'] as const;

interface ForgotPageProps {
  searchParams: Promise<{ said?: string | string[] }>;
}

export default async function ForgotPage({ searchParams }: ForgotPageProps) {
  await connection(); // whether there is mail is known where it runs, not where it is built
  const { said } = await searchParams;
  const known = SAID.find((each) => each === said);
  return (
    <SignInShell siteName={config().siteName} title={t('accounts.forgot.title')}>
      <AccountNotice text={known ? t(`accounts.forgot.${known}`) : null} />
      {canMail() ? (
        <form action={forgotAction} className="mt-4 grid gap-5">
          <p className="text-note text-soft">{t('accounts.forgot.hint')}</p>
          <label className="grid gap-1.5 text-note">
            {t('desk.email')}
            <input
              className="field"
              type="email"
              name="email"
              autoComplete="username"
              maxLength={254}
              required
            />
          </label>
          <button type="submit" className="button-strong cursor-pointer">
            {t('accounts.forgot.submit')}
          </button>
        </form>
      ) : (
        <p className="mt-4 text-note">{t('accounts.forgot.noMail')}</p>
      )}
      <p className="mt-6 text-center text-note">
        <a href="/desk/sign-in" className="text-link">
          {t('accounts.forgot.back')}
        </a>
      </p>
    </SignInShell>
  );
}
