import { t } from '#lib/messages/translate.ts';

/** The desk with nothing left to decide. */
export function EmptyQueue() {
  return (
    <div className="mt-10 border-y border-rule py-14 text-center">
      <h2 className="headline text-story">{t('desk.emptyTitle')}</h2>
      <p className="mt-2 text-soft">{t('desk.emptyBody')}</p>
    </div>
  );
}
