import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { SignInForm } from './sign-in-form.client.tsx';

export const metadata: Metadata = { title: t('desk.signIn') };

export default async function SignInPage() {
  if (await currentEditor()) redirect('/desk');
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[24rem] px-5 py-16 outline-none md:py-24">
      <p className="text-center">
        <a href="/" className="font-serif text-story no-underline">
          {config().siteName}
        </a>
      </p>
      <h1 className="headline mt-8 mb-6 text-center text-story">{t('desk.signIn')}</h1>
      <SignInForm
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
        }}
      />
    </main>
  );
}
