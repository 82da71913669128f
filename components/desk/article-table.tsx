import type { ListedArticle } from '#lib/articles/desk-views.ts';
import { formatShortDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { ArticleState } from './article-state.tsx';

interface ArticleTableProps {
  articles: ListedArticle[];
  /** Whether they can be picked. */
  picks: boolean;
  now: Date;
}

const COLUMNS = ['title', 'section', 'source', 'people', 'date', 'state'] as const;
/** The headline has what is left. */
const WIDTHS = {
  title: '',
  section: 'md:w-36',
  source: 'md:w-28',
  people: 'md:w-32',
  date: 'md:w-32',
  state: 'md:w-20',
} satisfies Record<(typeof COLUMNS)[number], string>;

/** The desk's articles; on a phone each row becomes a block. */
export function ArticleTable({ articles, picks, now }: ArticleTableProps) {
  return (
    <table className="w-full table-fixed border-b border-rule text-note max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-rule-strong text-left text-label text-soft">
          {picks && (
            <th scope="col" className="w-10 py-2">
              <span className="sr-only">{t('articles.bulk')}</span>
            </th>
          )}
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`py-2 pr-4 font-normal ${WIDTHS[column]}`}>
              {t(`articles.head.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {articles.map((article) => (
          <Row key={article.id} article={article} picks={picks} now={now} />
        ))}
      </tbody>
    </table>
  );
}

const CELL = 'py-2.5 pr-4 align-baseline wrap-anywhere max-md:inline max-md:p-0 max-md:pr-3';

function Row({ article, picks, now }: { article: ListedArticle; picks: boolean; now: Date }) {
  const { id, title, section, source, people, publishedAt } = article;
  return (
    <tr
      data-row=""
      className="border-t border-rule has-checked:bg-sunk max-md:relative max-md:block max-md:py-3 max-md:pl-10"
    >
      {picks && (
        <td className="w-10 align-baseline max-md:absolute max-md:top-2 max-md:left-0">
          <label className="flex min-h-9 min-w-9 cursor-pointer items-center ps-1">
            <input
              type="checkbox"
              name="id"
              value={id}
              aria-label={t('articles.pick', { title })}
              className="size-4.5 accent-(--accent)"
            />
          </label>
        </td>
      )}
      <td className="py-2.5 pr-4 align-baseline wrap-anywhere max-md:block max-md:p-0">
        <a
          href={`/desk/articles/${id}`}
          className="font-serif text-[1.0625rem] font-bold no-underline hover:underline"
        >
          {title}
        </a>
      </td>
      <td className={CELL}>{section}</td>
      <td className={`${CELL} text-soft`}>{source}</td>
      <td className={CELL}>{people.join('、')}</td>
      <td className={`${CELL} whitespace-nowrap text-soft`}>
        {publishedAt === null ? (
          t('articles.state.undated')
        ) : (
          <time dateTime={publishedAt}>{formatShortDate(publishedAt, now)}</time>
        )}
      </td>
      <td className={CELL}>
        <ArticleState article={article} />
      </td>
    </tr>
  );
}
