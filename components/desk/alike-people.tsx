import type { AlikeNames } from '#lib/articles/desk-people.ts';
import { t } from '#lib/messages/translate.ts';

interface AlikePeopleProps {
  pairs: AlikeNames[];
  total: number;
}

/** Names that are probably one, each pair with why, and the way to merge them. */
export function AlikePeople({ pairs, total }: AlikePeopleProps) {
  if (pairs.length === 0) return <p className="mt-6 text-note text-soft">{t('people.noAlike')}</p>;
  return (
    <>
      <p className="mt-4 max-w-prose text-note text-soft">
        {t('people.alikeHint')}
        {total > pairs.length && ` ${t('people.alikeTotal', { count: total, shown: pairs.length })}`}
      </p>
      <ul className="mt-5 divide-y divide-rule border-y border-rule">
        {pairs.map((pair) => (
          <AlikeRow key={`${pair.kept.id} ${pair.other.id}`} pair={pair} />
        ))}
      </ul>
    </>
  );
}

function AlikeRow({ pair: { evidence, kept, other } }: { pair: AlikeNames }) {
  const names = { name: other.name, into: kept.name };
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-2 py-2.5">
      {[kept, other].map(({ id, name, credits }) => (
        <span key={id} className="min-w-0 wrap-anywhere">
          <a href={`/desk/people/${id}`} className="font-serif text-item font-bold">
            {name}
          </a>
          <span className="ml-2 text-label whitespace-nowrap text-soft">
            {t('people.credited', { count: credits })}
          </span>
        </span>
      ))}
      <span className="text-note text-soft">{t(`people.evidence.${evidence}`)}</span>
      <a
        href={`/desk/people/change?kind=merge&id=${other.id}&into=${kept.id}`}
        aria-label={t('people.mergeInto', names)}
        className="button-quiet ml-auto text-note"
      >
        {t('people.kind.merge')}
      </a>
    </li>
  );
}
