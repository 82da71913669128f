import type { ContentsEntry } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';

/** The headings of a long article: folded before the text, always open in the margin of a wide screen. */
export function ContentsList({ entries }: { entries: ContentsEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <nav aria-label={t('article.contents')} data-print="hide">
      <details className="contents-list">
        <summary>{t('article.contents')}</summary>
        <ol>
          {entries.map(({ anchor, text, nested }) => (
            <li key={anchor} className={nested ? 'nested' : undefined}>
              <a href={`#${anchor}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
