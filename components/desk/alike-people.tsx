import type { AlikeNames } from '#lib/articles/desk-people.ts';
import { pairKey } from '#lib/articles/people-apart.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';

interface AlikePeopleProps {
  pairs: AlikeNames[];
  total: number;
  /** Null for those who only look. */
  keepApart: ((form: FormData) => Promise<void>) | null;
}

/** Names that are probably one, each pair with why, and the way to merge them. */
export function AlikePeople({ pairs, total, keepApart }: AlikePeopleProps) {
  if (pairs.length === 0) return <p className="mt-6 text-note text-soft">{t('people.noAlike')}</p>;
  return (
    <>
      <p className="mt-4 max-w-prose text-note text-soft">
        {t('people.alikeHint')}
        {total > pairs.length && ` ${t('people.alikeTotal', { count: total, shown: pairs.length })}`}
      </p>
      <ul className="mt-5 divide-y divide-rule border-y border-rule">
        {pairs.map((pair) => (
          <AlikeRow key={pairKey(pair.kept.id, pair.other.id)} pair={pair} keepApart={keepApart} />
        ))}
      </ul>
    </>
  );
}

function AlikeRow({ pair, keepApart }: { pair: AlikeNames } & Pick<AlikePeopleProps, 'keepApart'>) {
  const { evidence, kept, other } = pair;
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
      {keepApart && (
        <DecisionButton
          action={keepApart}
          name="pair"
          values={[pairKey(kept.id, other.id)]}
          label={t('people.keepApart')}
          about={`${kept.name}、${other.name}`}
        />
      )}
    </li>
  );
}
