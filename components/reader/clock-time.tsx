import { t } from '#lib/messages/translate.ts';

/** The hour of a story whose day stands above it; nothing for an undated one. */
export function ClockTime({ iso }: { iso: string | null }) {
  if (iso === null) return null;
  return <time dateTime={iso}>{t('archive.clock', { date: new Date(iso) })}</time>;
}
