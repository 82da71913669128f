import { formatFullDate, formatShortDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';

interface TimeStampProps {
  /** ISO 8601; null for an undated article. */
  iso: string | null;
  full?: boolean;
  className?: string;
}

export function TimeStamp({ iso, full = false, className }: TimeStampProps) {
  if (iso === null) return <span className={className}>{t('article.undated')}</span>;
  return (
    <time dateTime={iso} data-relative="" data-full={full ? '' : undefined} className={className}>
      {full ? formatFullDate(iso) : formatShortDate(iso, new Date())}
    </time>
  );
}
