import type { ReactNode } from 'react';
import type { CodesAnswer, QrDrawing } from '#lib/articles/desk-accounts.ts';
import { t } from '#lib/messages/translate.ts';
import { AccountCodesForm } from './account-codes-form.client.tsx';
import { QrCode } from './qr-code.tsx';

type FormAction = (form: FormData) => Promise<void>;
type CodesAction = (before: CodesAnswer | null, form: FormData) => Promise<CodesAnswer>;

interface AccountSecondFactorProps {
  hasPassword: boolean;
  on: boolean;
  recoveryCodes: number;
  /** What an authenticator app is to read; null where the second factor is on, or not begun. */
  pending: { secret: string; drawing: QrDrawing } | null;
  actions: {
    begin: FormAction;
    cancel: FormAction;
    confirm: CodesAction;
    renew: CodesAction;
    off: FormAction;
  };
}

const codesText = (submit: string) => ({
  submit,
  working: t('accounts.working'),
  codesTitle: t('accounts.factor.codesTitle'),
  codesOnce: t('accounts.factor.codesOnce'),
});

/**
 * Switching the second factor on, and off again. The form for the first code stays in its place when that was right:
 * it shows the recovery codes.
 */
export function AccountSecondFactor({
  on,
  hasPassword,
  recoveryCodes,
  pending,
  actions,
}: AccountSecondFactorProps) {
  return (
    <section aria-labelledby="factor" className="grid content-start gap-3 border-t border-rule-strong pt-3">
      <h2 id="factor" className="headline text-item">
        {t('accounts.factor.title')}
      </h2>
      <p className="text-note text-soft">{t(on ? 'accounts.factor.onHint' : 'accounts.factor.offHint')}</p>
      {!on && !pending && <Begin action={actions.begin} hasPassword={hasPassword} />}
      {pending && <Scan {...pending} />}
      <AccountCodesForm action={actions.confirm} text={codesText(t('accounts.factor.confirm'))}>
        {pending && <CodeField />}
      </AccountCodesForm>
      {pending && <Button action={actions.cancel}>{t('accounts.factor.cancel')}</Button>}
      {on && <WhenOn recoveryCodes={recoveryCodes} actions={actions} />}
    </section>
  );
}

function Begin({ action, hasPassword }: { action: FormAction; hasPassword: boolean }) {
  return (
    <form action={action} className="grid max-w-sm gap-3">
      {hasPassword && <ProofField label={t('accounts.account.currentPassword')} kind="current-password" />}
      <button type="submit" className="button-quiet cursor-pointer justify-self-start">
        {t('accounts.factor.begin')}
      </button>
    </form>
  );
}

function Button({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <form action={action}>
      <button type="submit" className="button-quiet cursor-pointer">
        {children}
      </button>
    </form>
  );
}

function Scan({ secret, drawing }: { secret: string; drawing: QrDrawing }) {
  return (
    <div className="grid gap-3">
      <p className="text-note">
        {t('accounts.factor.scan')}
        {t('accounts.factor.orType')}
      </p>
      <QrCode drawing={drawing} label={t('accounts.factor.qr')} />
      <code className="font-mono text-note wrap-anywhere">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
    </div>
  );
}

function CodeField() {
  return (
    <label className="grid max-w-60 gap-1 text-note">
      <span className="text-soft">{t('accounts.factor.code')}</span>
      <input
        className="field"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
      />
    </label>
  );
}

function ProofField({ label, kind }: { label: string; kind: 'current-password' | 'one-time-code' }) {
  return (
    <label className="grid gap-1 text-note">
      <span className="text-soft">{label}</span>
      <input
        className="field"
        type={kind === 'one-time-code' ? 'text' : 'password'}
        name="proof"
        autoComplete={kind}
        maxLength={256}
        required
      />
    </label>
  );
}

function WhenOn({ recoveryCodes, actions }: Pick<AccountSecondFactorProps, 'recoveryCodes' | 'actions'>) {
  return (
    <details>
      <summary className="min-h-8 w-fit cursor-pointer text-note underline underline-offset-4">
        {t('accounts.factor.manage')}
      </summary>
      <div className="mt-3 grid gap-6 border-l border-rule pl-4">
        <p className="text-note">
          {t('accounts.factor.codesLeft', { count: recoveryCodes })} {t('accounts.factor.proofHint')}
        </p>
        <AccountCodesForm action={actions.renew} text={codesText(t('accounts.factor.renew'))}>
          <ProofField label={t('accounts.factor.proof')} kind="one-time-code" />
        </AccountCodesForm>
        <form action={actions.off} className="grid gap-3">
          <ProofField label={t('accounts.factor.proof')} kind="one-time-code" />
          <button type="submit" className="button-quiet cursor-pointer justify-self-start">
            {t('accounts.factor.off')}
          </button>
        </form>
      </div>
    </details>
  );
}
