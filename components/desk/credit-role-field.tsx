import { CREDIT_ROLES, type CreditRole } from '#lib/articles/article.ts';
import { t } from '#lib/messages/translate.ts';

const ROLES = CREDIT_ROLES.filter((role) => role !== 'source'); // a publisher is no person

/** A choice among what somebody can have done. */
export function CreditRoleField({ value }: { value: CreditRole }) {
  return (
    <label className="grid gap-1 text-note">
      <span className="text-soft">{t('people.credits.role')}</span>
      <select name="role" defaultValue={value} className="field min-h-10">
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
