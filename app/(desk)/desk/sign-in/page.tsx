import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountNotice } from '#components/desk/account-notice.tsx';
import { SignInShell } from '#components/desk/sign-in-shell.tsx';
import { currentEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { SignInForm } from './sign-in-form.client.tsx';

export const metadata: Metadata = { title: t('desk.signIn') };

interface SignInPageProps {
  searchParams: Promise<{ said?: string | string[]; error?: string | string[] }>;
}

/** next-auth names what failed; only the identity provider's refusal says something that people can act on. */
function noticeOf({ said, error }: Awaited<SignInPageProps['searchParams']>): string | null {
  if (said === 'chosen' || said === 'signed-out') return t(`accounts.signIn.said.${said}`);
  if (error === 'AccessDenied') return t('accounts.signIn.error.AccessDenied');
  return error === undefined ? null : t('accounts.signIn.error.other');
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (await currentEditor()) redirect('/desk');
  const { siteName, oidc } = config();
  return (
    <SignInShell siteName={siteName} title={t('desk.signIn')}>
      <div className="mb-5">
        <AccountNotice text={noticeOf(await searchParams)} />
      </div>
      <SignInForm
        withProvider={oidc !== null}
        text={{
          email: t('desk.email'),
          password: t('desk.password'),
          showPassword: t('desk.showPassword'),
          submit: t('desk.submit'),
          signingIn: t('desk.signingIn'),
          wrong: t('desk.wrong'),
          throttled: t.raw('desk.throttled'),
          offline: t('desk.offline'),
          needsScript: t('desk.needsScript'),
          code: t('accounts.signIn.code'),
          codeHint: t('accounts.signIn.codeHint'),
          codeWrong: t('accounts.signIn.codeWrong'),
          back: t('accounts.signIn.back'),
          oidc: t('accounts.signIn.oidc'),
          or: t('accounts.signIn.or'),
        }}
      />
      <p className="mt-6 text-center text-note">
        <a href="/desk/sign-in/forgot" className="text-link">
          {t('accounts.signIn.forgot')}
        </a>
      </p>
    </SignInShell>
  );
}
