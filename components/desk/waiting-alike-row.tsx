import type { AlikeEntry } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';
import { instead } from './instead.ts';
import type { RowHands } from './queue-actions.ts';

interface WaitingAlikeRowProps {
  pair: AlikeEntry;
  /** Null for those who only look. */
  hands: RowHands | null;
}

/** Two names that are probably one, and why. */
export function WaitingAlikeRow({ pair, hands }: WaitingAlikeRowProps) {
  const { id, evidence, kept, other } = pair;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap gap-x-5 text-item">
          {[kept, other].map((person) => (
            <span key={person.id} className="min-w-0 wrap-anywhere">
              <a href={`/desk/people/${person.id}`} className="font-serif font-bold">
                {person.name}
              </a>
              <span className="ml-2 text-label whitespace-nowrap text-soft">
                {t('people.credited', { count: person.credits })}
              </span>
            </span>
          ))}
        </p>
        <p className="mt-1 text-label text-soft">{t(`people.evidence.${evidence}`)}</p>
        {hands && (
          <ul className="mt-2 grid gap-1.5 text-note">
            <Join pair={pair} number={1} from={other} into={kept} hands={hands} />
            <Join pair={pair} number={2} from={kept} into={other} hands={hands} />
          </ul>
        )}
      </div>
      {hands && (
        <DecisionButton
          action={hands.actions.keepApart}
          name="pair"
          values={[id]}
          label={t('people.keepApart')}
          about={`${kept.name}、${other.name}`}
          onDecide={() => hands.decide({ kind: 'alike', id, verdict: 'apart' })}
        />
      )}
    </div>
  );
}

interface JoinProps {
  pair: AlikeEntry;
  number: number;
  from: AlikeEntry['kept'];
  into: AlikeEntry['kept'];
  hands: RowHands;
}

function Join({ pair, number, from, into, hands }: JoinProps) {
  const versions = JSON.stringify({ [from.id]: from.version, [into.id]: into.version });
  const change = new URLSearchParams({ kind: 'merge', id: `${from.id}`, into: `${into.id}`, versions });
  return (
    <li>
      <a
        href={`/desk/people/change?${change}`}
        className="text-link"
        onClick={instead(() => hands.open(pair, { name: 'join', from: from.id, into: into.id }))}
      >
        {number} {t('people.mergeInto', { name: from.name, into: into.name })}
      </a>
    </li>
  );
}
