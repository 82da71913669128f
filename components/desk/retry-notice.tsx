import type { ArticleName } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';
import { quarantineReason } from './quarantine-reason.ts';

/** What became of "try again", as the address tells it. */
export interface RetrySaid {
  said: string | null;
  /** The file it was about. */
  file: string | null;
  /** The importer's code for why that file cannot be read; null where it is in quarantine no more. */
  reason: string | null;
  /** The article that the file became. */
  article: ArticleName | null;
  /** What the import of a whole folder came to. */
  folder: { created: number; updated: number; quarantined: number } | null;
}

function isKnown(said: string | null): said is keyof typeof zhCn.desk.retrySaid {
  return said !== null && Object.hasOwn(zhCn.desk.retrySaid, said);
}

function sentence({ said, file, reason, article, folder }: RetrySaid): string {
  if (said === 'folder' && folder) return t('desk.retriedFolder', folder);
  if (!isKnown(said)) return '';
  if (said === 'still-faulty') {
    const why = quarantineReason(reason ?? '').replace(/。$/, '');
    return t('desk.retrySaid.still-faulty', { path: file ?? '', reason: why });
  }
  return t(`desk.retrySaid.${said === 'imported' && !article ? 'importedUntitled' : said}`);
}

/** Tells what became of "try again"; nothing where it was not pressed. */
export function RetryNotice(props: RetrySaid) {
  const text = sentence(props);
  const { article } = props;
  return (
    <p
      role="status"
      className={
        text === '' ? 'sr-only' : 'mt-3 border-l-2 border-accent bg-sunk px-3 py-2 text-note wrap-anywhere'
      }
    >
      {text}
      {text !== '' && article && (
        <a href={article.visible ? `/a/${article.id}` : `/desk/articles/${article.id}`} className="text-link">
          {article.title}
        </a>
      )}
    </p>
  );
}
