import type { PersonView } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';

/** What a person did how often, most frequent first. */
export function RoleCounts({ roles }: { roles: PersonView['roles'] }) {
  return (
    <p className="label mt-2 flex flex-wrap items-baseline gap-x-3">
      {roles.map(({ role, count }) => (
        <span key={role}>{t('person.roleCount', { role: t(`role.${role}`), count })}</span>
      ))}
    </p>
  );
}
