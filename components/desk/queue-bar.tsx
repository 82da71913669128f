import { t } from '#lib/messages/translate.ts';

interface QueueBarProps {
  said: string;
  /** What stands there as long as nothing was said. */
  hint: string;
  /** How much is left to do; null where that makes no sense. */
  left: number | null;
  /** Null for those who only look. */
  undo: (() => void) | null;
  help: () => void;
}

/** Stays in sight: what the last decision did, how much is left, and the way back. */
export function QueueBar({ said, hint, left, undo, help }: QueueBarProps) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-10 flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-rule-strong bg-raised px-4 py-2 text-note">
      <p role="status" className="min-w-0 flex-1 basis-48 wrap-anywhere">
        {said === '' ? <span className="text-soft">{hint}</span> : said}
      </p>
      {left !== null && (
        <span className="text-label text-soft tabular-nums">{t('queue.left', { count: left })}</span>
      )}
      {undo && (
        <button type="button" className="min-h-8 cursor-pointer text-link" onClick={undo}>
          {t('queue.act.undo')} (u)
        </button>
      )}
      <button type="button" className="min-h-8 cursor-pointer text-link max-md:hidden" onClick={help}>
        {t('queue.act.keys')} (?)
      </button>
    </div>
  );
}
