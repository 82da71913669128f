import type { PersonAlias } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';

interface PersonAliasesProps {
  aliases: PersonAlias[];
  decides: boolean;
}

/** A person's other names, each with the way to part it again. */
export function PersonAliases({ aliases, decides }: PersonAliasesProps) {
  return (
    <>
      <p className="mt-3 text-label text-soft">{t('people.aliasesHint')}</p>
      <ul className="mt-2 divide-y divide-rule border-y border-rule text-note">
        {aliases.map(({ id, name, version }) => {
          const query = new URLSearchParams({
            kind: 'split',
            id: String(id),
            versions: `{"${id}":${version}}`,
          });
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 py-2">
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              {decides && (
                <a
                  href={`/desk/people/change?${query}`}
                  aria-label={`${t('people.split')}：${name}`}
                  className="button-quiet"
                >
                  {t('people.split')}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
