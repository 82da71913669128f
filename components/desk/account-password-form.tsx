import { t } from '#lib/messages/translate.ts';

interface AccountPasswordFormProps {
  email: string;
  /** Null where the account has no password. */
  change: ((form: FormData) => Promise<void>) | null;
}

/** Changing one's own password. */
export function AccountPasswordForm({ email, change }: AccountPasswordFormProps) {
  return (
    <section aria-labelledby="password" className="grid content-start gap-3 border-t border-rule-strong pt-3">
      <h2 id="password" className="headline text-item">
        {t('accounts.account.passwordTitle')}
      </h2>
      {change === null ? (
        <p className="text-note text-soft">{t('accounts.account.noPassword')}</p>
      ) : (
        <form action={change} className="grid gap-3">
          <p className="text-note text-soft">{t('accounts.account.passwordHint')}</p>
          <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
          <label className="grid gap-1 text-note">
            <span className="text-soft">{t('accounts.account.currentPassword')}</span>
            <input
              className="field"
              type="password"
              name="proof"
              autoComplete="current-password"
              maxLength={256}
              required
            />
          </label>
          <label className="grid gap-1 text-note">
            <span className="text-soft">{t('accounts.account.newPassword')}</span>
            <input
              className="field"
              type="password"
              name="password"
              autoComplete="new-password"
              minLength={8}
              maxLength={256}
              required
            />
          </label>
          <button type="submit" className="button-quiet cursor-pointer justify-self-start">
            {t('accounts.account.savePassword')}
          </button>
        </form>
      )}
    </section>
  );
}
