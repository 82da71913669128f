import type { CreditRole } from '#lib/articles/article.ts';
import type { ArticleCredit } from '#lib/articles/views.ts';
import { langOfName } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { personHref } from './reader-href.ts';

interface PersonNamesProps {
  role: CreditRole;
  credits: ArticleCredit[];
}

/** Everybody credited in one role, after the role's name. */
export function PersonNames({ role, credits }: PersonNamesProps) {
  const people = credits.filter((credit) => credit.role === role);
  if (people.length === 0) return null;
  return (
    <p>
      {t(`role.${role}`)}
      {people.map(({ person }) => (
        <a key={person.slug} href={personHref(person.slug)} lang={langOfName(person.name)}>
          {person.name}
        </a>
      ))}
    </p>
  );
}
