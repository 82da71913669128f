import type { Metadata } from 'next';
import { AccountLinkForm } from '#components/desk/account-link-form.client.tsx';
import { AccountNotice } from '#components/desk/account-notice.tsx';
import { AccountRoleChoice } from '#components/desk/account-role-choice.tsx';
import { AccountRow, linkFormText } from '#components/desk/account-row.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { loadUsers } from '#lib/auth/load-users.ts';
import { requireRole } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnAccounts } from '#lib/messages/zh-cn-accounts.ts';
import { signOutAction } from '../actions.ts';
import {
  changeRoleAction,
  inviteAction,
  makeLinkAction,
  removeUserAction,
  resetFactorAction,
  restoreUserAction,
} from './actions.ts';

export const metadata: Metadata = { title: t('accounts.title') };

interface UsersPageProps {
  searchParams: Promise<{ said?: string | string[] }>;
}

const ACTIONS = {
  changeRole: changeRoleAction,
  remove: removeUserAction,
  restore: restoreUserAction,
  resetFactor: resetFactorAction,
  makeLink: makeLinkAction,
};

function isKnown(said: unknown): said is keyof typeof zhCnAccounts.said {
  return typeof said === 'string' && Object.hasOwn(zhCnAccounts.said, said);
}

export default async function UsersPage({ searchParams }: UsersPageProps) {
  const admin = await requireRole('admin');
  const [{ said }, users] = await Promise.all([searchParams, loadUsers()]);
  return (
    <DeskFrame
      siteName={config().siteName}
      editor={admin}
      signOut={signOutAction}
      title={t('accounts.title')}
    >
      <AccountNotice text={isKnown(said) ? t(`accounts.said.${said}`) : null} />
      <p className="mt-2 max-w-prose text-note text-soft">{t('accounts.hint')}</p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_20rem]">
        <div className="min-w-0">
          <p className="label">{t('accounts.count', { count: users.length })}</p>
          <ul className="mt-2 divide-y divide-rule border-y border-rule">
            {users.map((user) => (
              <AccountRow key={user.id} user={user} own={user.id === admin.id} actions={ACTIONS} />
            ))}
          </ul>
        </div>
        <section
          aria-labelledby="invite"
          className="grid content-start gap-3 border-t border-rule-strong pt-3"
        >
          <h2 id="invite" className="headline text-item">
            {t('accounts.inviteTitle')}
          </h2>
          <p className="text-label text-soft">{t('accounts.inviteHint')}</p>
          <AccountLinkForm action={inviteAction} submit={t('accounts.invite')} strong text={linkFormText()}>
            <label className="grid gap-1 text-note">
              <span className="text-soft">{t('accounts.email')}</span>
              <input
                className="field"
                type="email"
                name="email"
                maxLength={254}
                autoComplete="off"
                required
              />
            </label>
            <label className="grid gap-1 text-note">
              <span className="text-soft">{t('accounts.name')}</span>
              <input className="field" name="name" maxLength={100} autoComplete="off" required />
            </label>
            <AccountRoleChoice chosen="editor" />
            <p className="text-label text-soft">{t('accounts.roleHint')}</p>
          </AccountLinkForm>
        </section>
      </div>
    </DeskFrame>
  );
}
