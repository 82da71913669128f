import type { DeskPerson } from '#lib/articles/desk-people.ts';
import { formatDay } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

/** What is known of a person in small: other names, roles, how much, from when to when. */
export function PersonFacts({ person }: { person: DeskPerson }) {
  const { aliases, roles, credits, waiting, firstSeen, lastSeen } = person;
  return (
    <>
      {aliases.length > 0 && (
        <span className="min-w-0 text-label text-soft wrap-anywhere">
          {t('people.aliases', { names: aliases.join('、') })}
        </span>
      )}
      {waiting > 0 && <span className="label text-accent">{t('people.waiting', { count: waiting })}</span>}
      <span className="ml-auto flex flex-wrap gap-x-4 text-label text-soft tabular-nums">
        {roles.map(({ role, count }) => (
          <span key={role} className="whitespace-nowrap">
            {t('people.roleCount', { role: t(`role.${role}`), count })}
          </span>
        ))}
        <span className="whitespace-nowrap">{t('people.credited', { count: credits })}</span>
        {firstSeen !== null && lastSeen !== null && (
          <span className="whitespace-nowrap">{spanOf(formatDay(firstSeen), formatDay(lastSeen))}</span>
        )}
      </span>
    </>
  );
}

const spanOf = (from: string, to: string) => (from === to ? from : t('people.seen', { from, to }));
