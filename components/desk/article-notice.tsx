import { t } from '#lib/messages/translate.ts';
import { zhCnArticles } from '#lib/messages/zh-cn-articles.ts';

/** What the last decision came to, as the address tells it. */
export interface ArticleSaid {
  said: string | null;
  /** Who changed it meanwhile. */
  by: string | null;
  kind: string | null;
  count: number | null;
  /** The decision that can be taken back. */
  decision: number | null;
}

interface ArticleNoticeProps {
  said: ArticleSaid;
  /** Where one is afterwards. */
  back: string;
  /** Null for those who only look. */
  undo: ((form: FormData) => Promise<void>) | null;
}

const isSaid = (said: string | null): said is keyof typeof zhCnArticles.said =>
  said !== null && Object.hasOwn(zhCnArticles.said, said);
const isKind = (kind: string | null): kind is keyof typeof zhCnArticles.kind =>
  kind !== null && Object.hasOwn(zhCnArticles.kind, kind);

function sentence({ said, by, kind, count }: ArticleSaid): string {
  if (said === 'done' && isKind(kind) && count !== null) {
    return t('articles.done', { kind: t(`articles.kind.${kind}`), count });
  }
  if (said === 'changed-meanwhile' && by !== null) return t('articles.changedBy', { name: by });
  return isSaid(said) ? t(`articles.said.${said}`) : '';
}

/** Tells what the last decision came to, with a way back; nothing for an address that says nothing known. */
export function ArticleNotice({ said, back, undo }: ArticleNoticeProps) {
  const text = sentence(said);
  const { decision } = said;
  return (
    <div
      className={
        text === ''
          ? 'sr-only'
          : 'mt-3 flex flex-wrap items-center gap-x-4 border-l-2 border-accent bg-sunk px-3 py-2 text-note'
      }
    >
      <p role="status">{text}</p>
      {text !== '' && undo && decision !== null && (
        <form action={undo}>
          <input type="hidden" name="id" value={decision} />
          <input type="hidden" name="back" value={back} />
          <button type="submit" className="min-h-9 cursor-pointer underline underline-offset-4">
            {t('articles.undoButton')}
          </button>
        </form>
      )}
    </div>
  );
}
