import { type ListedSession, nameBrowser } from '#lib/articles/desk-accounts.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';

interface AccountSessionsProps {
  sessions: ListedSession[];
  currentId: string;
  end: (form: FormData) => Promise<void>;
  endAll: () => Promise<void>;
}

/** Where one is signed in, each with a way to end it. */
export function AccountSessions({ sessions, currentId, end, endAll }: AccountSessionsProps) {
  return (
    <section aria-labelledby="sessions" className="border-t border-rule-strong pt-3">
      <h2 id="sessions" className="headline text-item">
        {t('accounts.account.sessionsTitle')}
      </h2>
      <p className="mt-1 text-note text-soft">{t('accounts.account.sessionsHint')}</p>
      <ul className="mt-3 divide-y divide-rule border-y border-rule text-note">
        {sessions.map((session) => (
          <Row key={session.id} session={session} current={session.id === currentId} end={end} />
        ))}
      </ul>
      <form action={endAll} className="mt-4">
        <button type="submit" className="button-quiet cursor-pointer">
          {t('accounts.account.everywhere')}
        </button>
      </form>
    </section>
  );
}

const dateOf = (date: Date) => formatFullDate(date.toISOString());

function Row({
  session,
  current,
  end,
}: Pick<AccountSessionsProps, 'end'> & { session: ListedSession; current: boolean }) {
  const browser = browserOf(session.userAgent);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <span className="font-semibold">{browser}</span>
        {current && <span className="ml-3 text-label text-accent">{t('accounts.account.thisOne')}</span>}
        <p className="text-label text-soft">
          {t('accounts.account.lastSeen', { date: dateOf(session.seenAt) })} ·{' '}
          {t('accounts.account.since', { date: dateOf(session.createdAt) })}
        </p>
      </div>
      <DecisionButton action={end} values={[session.id]} label={t('accounts.account.end')} about={browser} />
    </li>
  );
}

function browserOf(userAgent: string): string {
  const { browser, system } = nameBrowser(userAgent);
  const named = browser ?? t('accounts.account.unknownBrowser');
  return system === null ? named : t('accounts.account.browserOn', { browser: named, system });
}
