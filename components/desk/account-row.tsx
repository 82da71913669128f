import type { LinkAnswer, ListedUser } from '#lib/articles/desk-accounts.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { AccountLinkForm } from './account-link-form.client.tsx';
import { AccountRoleChoice } from './account-role-choice.tsx';
import { DecisionButton } from './decision-button.tsx';

type FormAction = (form: FormData) => Promise<void>;

export interface AccountActions {
  changeRole: FormAction;
  remove: FormAction;
  restore: FormAction;
  resetFactor: FormAction;
  makeLink: (before: LinkAnswer | null, form: FormData) => Promise<LinkAnswer>;
}

interface AccountRowProps {
  user: ListedUser;
  /** Whether it is the reader's own account. */
  own: boolean;
  actions: AccountActions;
}

const dateOf = (date: Date) => formatFullDate(date.toISOString());

/** The texts that a form with a one-time link needs. */
export const linkFormText = () => ({
  working: t('accounts.working'),
  linkLabel: t('accounts.linkLabel'),
  copy: t('accounts.copy'),
  copied: t('accounts.copied'),
});

/** One account, with all that an admin can do about it. */
export function AccountRow({ user, own, actions }: AccountRowProps) {
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[1fr_auto] md:items-start">
      <div className="min-w-0 wrap-anywhere">
        <h2 className="text-item">
          {user.name}
          <span className="ml-3 text-label text-soft">{t(`accounts.role.${user.role}`)}</span>
          {own && <span className="ml-3 text-label text-soft">{t('accounts.you')}</span>}
        </h2>
        <p className="text-note text-soft">{user.email}</p>
        <p className="mt-1 text-label text-soft">{factsOf(user).join(' · ')}</p>
      </div>
      <details className="md:col-span-2">
        <summary className="min-h-8 w-fit cursor-pointer text-note underline underline-offset-4">
          {t('accounts.manage')}
          <span className="sr-only">：{user.name}</span>
        </summary>
        <div className="mt-3 grid gap-4 border-l border-rule pl-4">
          {user.removedAt ? (
            <DecisionButton
              action={actions.restore}
              values={[user.id]}
              label={t('accounts.restore')}
              about={user.name}
            />
          ) : (
            <AccountForms user={user} actions={actions} />
          )}
        </div>
      </details>
    </li>
  );
}

function factsOf({ seenAt, linkUntil, removedAt, hasPassword, secondFactor }: ListedUser): string[] {
  const facts = [seenAt ? t('accounts.seen', { date: dateOf(seenAt) }) : t('accounts.neverSeen')];
  if (removedAt) return [t('accounts.removed', { date: dateOf(removedAt) }), ...facts];
  facts.unshift(t(secondFactor ? 'accounts.factorOn' : 'accounts.factorOff'));
  if (linkUntil) {
    facts.push(t(hasPassword ? 'accounts.resetUntil' : 'accounts.invitedUntil', { date: dateOf(linkUntil) }));
  } else if (!hasPassword && !seenAt) facts.push(t('accounts.invitedOver'));
  return facts;
}

function AccountForms({ user, actions }: Omit<AccountRowProps, 'own'>) {
  const { id, name } = user;
  return (
    <>
      <form action={actions.changeRole} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="id" value={id} />
        <AccountRoleChoice chosen={user.role} />
        <button
          type="submit"
          aria-label={`${t('accounts.changeRole')}：${name}`}
          className="button-quiet cursor-pointer"
        >
          {t('accounts.changeRole')}
        </button>
      </form>
      <AccountLinkForm
        action={actions.makeLink}
        submit={t(user.hasPassword ? 'accounts.newReset' : 'accounts.newInvitation')}
        about={name}
        text={linkFormText()}
      >
        <input type="hidden" name="id" value={id} />
      </AccountLinkForm>
      <div className="flex flex-wrap gap-3">
        {user.secondFactor && (
          <DecisionButton
            action={actions.resetFactor}
            values={[id]}
            label={t('accounts.resetFactor')}
            about={name}
          />
        )}
        <DecisionButton action={actions.remove} values={[id]} label={t('accounts.remove')} about={name} />
      </div>
    </>
  );
}
