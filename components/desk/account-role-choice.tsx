import type { Editor } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';

const ROLES: readonly Editor['role'][] = ['editor', 'viewer', 'admin'];

/** Which role an account has, or is to have. */
export function AccountRoleChoice({ chosen }: { chosen: Editor['role'] }) {
  return (
    <label className="grid gap-1 text-note">
      <span className="text-soft">{t('accounts.roleLabel')}</span>
      <select name="role" defaultValue={chosen} className="field min-w-40">
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {t(`accounts.role.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
