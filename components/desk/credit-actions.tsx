import type { CreditRole } from '#lib/articles/article.ts';
import { t } from '#lib/messages/translate.ts';
import { CreditRoleField } from './credit-role-field.tsx';
import { PersonNameField } from './person-name-field.tsx';

interface CreditActionsProps {
  articleId: string;
  credit: {
    id: number;
    name: string;
    role: CreditRole;
    status: 'shown' | 'proposed' | 'rejected';
    decidedAt: string | null;
    seen: string;
    isFirst: boolean;
    isLast: boolean;
  };
  change: (form: FormData) => Promise<void>;
}

type Verdict = 'approve' | 'reject' | 'up' | 'down';

function offered({ status, decidedAt, isFirst, isLast }: CreditActionsProps['credit']): Verdict[] {
  const isShown = status === 'shown';
  return [
    ...(isShown && decidedAt !== null ? [] : (['approve'] as const)),
    ...(status === 'rejected' ? [] : (['reject'] as const)),
    ...(isShown && !isFirst ? (['up'] as const) : []),
    ...(isShown && !isLast ? (['down'] as const) : []),
  ];
}

/** What can be done with one credit; each is a form of its own and works without JavaScript. */
export function CreditActions({ articleId, credit, change }: CreditActionsProps) {
  const about = `${t(`role.${credit.role}`)} ${credit.name}`;
  return (
    <div className="mt-2 flex flex-wrap items-start gap-2 text-note">
      {offered(credit).map((verdict) => (
        <form key={verdict} action={change}>
          <Known articleId={articleId} kind={verdict} credit={credit} />
          <button
            type="submit"
            aria-label={`${t(`people.credits.${verdict}`)}：${about}`}
            className="button-quiet cursor-pointer"
          >
            {t(`people.credits.${verdict}`)}
          </button>
        </form>
      ))}
      {credit.status !== 'rejected' && (
        <details className="min-w-0 open:basis-full">
          <summary
            aria-label={`${t('people.credits.correct')}：${about}`}
            className="button-quiet cursor-pointer"
          >
            {t('people.credits.correct')}
          </summary>
          <form action={change} className="mt-3 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_10rem_auto]">
            <Known articleId={articleId} kind="correct" credit={credit} />
            <PersonNameField name="name" label={t('people.credits.name')} value={credit.name} />
            <CreditRoleField value={credit.role} />
            <button
              type="submit"
              aria-label={`${t('people.credits.save')}：${about}`}
              className="button-strong cursor-pointer"
            >
              {t('people.credits.save')}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

interface KnownProps {
  articleId: string;
  kind: Verdict | 'correct';
  credit: { id: number; seen: string };
}

/** What each form carries: which credit, and as what it was seen. */
function Known({ articleId, kind, credit: { id, seen } }: KnownProps) {
  const fields = { articleId, kind, id, seen };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
