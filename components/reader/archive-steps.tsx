import { t } from '#lib/messages/translate.ts';
import { archiveName } from './archive-name.ts';
import { archiveHref } from './reader-href.ts';

interface ArchiveStepsProps {
  /** The nearest periods that have articles. */
  earlier: string | null;
  later: string | null;
}

/** From one day, month or year to the next that has articles. */
export function ArchiveSteps({ earlier, later }: ArchiveStepsProps) {
  if (earlier === null && later === null) return null;
  return (
    <nav aria-label={t('archive.around')} className="mt-8 flex flex-wrap gap-3">
      {earlier !== null && (
        <a href={archiveHref(earlier)} rel="prev" className="button-quiet">
          {t('archive.earlier', { day: archiveName(earlier) })}
        </a>
      )}
      {later !== null && (
        <a href={archiveHref(later)} rel="next" className="button-quiet">
          {t('archive.later', { day: archiveName(later) })}
        </a>
      )}
    </nav>
  );
}
