import type { Metadata } from 'next';
import { AccountNotice } from '#components/desk/account-notice.tsx';
import { AccountPasswordForm } from '#components/desk/account-password-form.tsx';
import { AccountSecondFactor } from '#components/desk/account-second-factor.tsx';
import { AccountSessions } from '#components/desk/account-sessions.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { loadOwnAccount } from '#lib/auth/own-account.ts';
import { drawQrCode } from '#lib/auth/qr-drawing.ts';
import { currentSession, requireEditor } from '#lib/auth/require-editor.ts';
import { totpAddress } from '#lib/auth/second-factor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnAccounts } from '#lib/messages/zh-cn-accounts.ts';
import { signOutAction } from '../actions.ts';
import {
  beginSecondFactorAction,
  cancelSecondFactorAction,
  changePasswordAction,
  confirmSecondFactorAction,
  dropSecondFactorAction,
  endSessionAction,
  renewRecoveryCodesAction,
  signOutEverywhereAction,
} from './actions.ts';

export const metadata: Metadata = { title: t('accounts.account.title') };

interface AccountPageProps {
  searchParams: Promise<{ said?: string | string[] }>;
}

const FACTOR_ACTIONS = {
  begin: beginSecondFactorAction,
  cancel: cancelSecondFactorAction,
  confirm: confirmSecondFactorAction,
  renew: renewRecoveryCodesAction,
  off: dropSecondFactorAction,
};

function isKnown(said: unknown): said is keyof typeof zhCnAccounts.account.said {
  return typeof said === 'string' && Object.hasOwn(zhCnAccounts.account.said, said);
}

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const editor = await requireEditor();
  const [{ said }, session, account] = await Promise.all([
    searchParams,
    currentSession(),
    loadOwnAccount(editor.id),
  ]);
  const { siteName } = config();
  const secret = account.pendingSecret;
  const pending = secret && { secret, drawing: drawQrCode(totpAddress(secret, editor.email, siteName)) };
  return (
    <DeskFrame
      siteName={siteName}
      editor={editor}
      signOut={signOutAction}
      title={t('accounts.account.title')}
    >
      <AccountNotice text={isKnown(said) ? t(`accounts.account.said.${said}`) : null} />
      <p className="mt-2 text-note text-soft wrap-anywhere">
        {editor.name} · {editor.email} · {t(`accounts.role.${editor.role}`)}
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <div className="min-w-0 md:col-span-2">
          <AccountSessions
            sessions={account.sessions}
            currentId={session?.sessionId ?? ''}
            end={endSessionAction}
            endAll={signOutEverywhereAction}
          />
        </div>
        <AccountSecondFactor
          hasPassword={account.hasPassword}
          on={account.secondFactor}
          recoveryCodes={account.recoveryCodes}
          pending={pending || null}
          actions={FACTOR_ACTIONS}
        />
        <AccountPasswordForm
          email={editor.email}
          change={account.hasPassword ? changePasswordAction : null}
        />
      </div>
    </DeskFrame>
  );
}
