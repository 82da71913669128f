import { t } from '#lib/messages/translate.ts';

interface DeskNoticeProps {
  /** `?said=` of the address: what the last decision came to. Anything unknown says nothing. */
  said: string | string[] | undefined;
  readOnly: boolean;
}

const SAID = {
  approved: 'desk.saidApproved',
  rejected: 'desk.saidRejected',
  dated: 'desk.saidDated',
  'date-unreadable': 'desk.saidDateUnreadable',
  'unknown-article': 'desk.saidUnknownArticle',
  'already-decided': 'desk.gone',
  forbidden: 'desk.viewerNote',
  failed: 'desk.failed',
} as const;

function isKnown(said: unknown): said is keyof typeof SAID {
  return typeof said === 'string' && Object.hasOwn(SAID, said);
}

/** What just happened, and what the editor should know before going on. */
export function DeskNotice({ said, readOnly }: DeskNoticeProps) {
  return (
    <div className="mt-3 grid gap-2 text-note">
      {isKnown(said) && (
        <p role="status" className="border-l-2 border-accent bg-sunk px-3 py-2">
          {t(SAID[said])}
        </p>
      )}
      {readOnly && <p className="border-l-2 border-accent bg-sunk px-3 py-2">{t('desk.viewerNote')}</p>}
    </div>
  );
}
