import type { Metadata } from 'next';
import { ArticleBulkBar } from '#components/desk/article-bulk-bar.tsx';
import { HiddenFields } from '#components/desk/article-decide-preview.tsx';
import { ArticleFilterForm } from '#components/desk/article-filter-form.tsx';
import { ArticleNotice } from '#components/desk/article-notice.tsx';
import { ArticlePicker } from '#components/desk/article-picker.client.tsx';
import { ArticleTable } from '#components/desk/article-table.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { readArticleFilter, writeArticleFilter } from '#lib/articles/article-filter.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnArticles } from '#lib/messages/zh-cn-articles.ts';
import { loadArticles } from '#lib/moderation/load-articles.ts';
import { resolvePlaces } from '#lib/moderation/resolve-places.ts';
import { signOutAction } from '../actions.ts';
import { undoDecisionAction } from '../log/actions.ts';
import { listAddress, readSaid, textOf } from './article-address.ts';

export const metadata: Metadata = { title: t('articles.title') };

interface ArticlesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ArticlesPage({ searchParams }: ArticlesPageProps) {
  const editor = await requireEditor();
  const given = await searchParams;
  const placed = await resolvePlaces(given, ['section']);
  const filter = readArticleFilter(placed.ok ? placed.given : given);
  const page = textOf(given.page);
  const { articles: found, next, total, section, sources } = await loadArticles(filter, page);
  // Where the section cannot be read the filter lacks it, and nobody means all articles by that.
  const articles = placed.ok ? found : [];
  const filtered = [...writeArticleFilter(filter)];
  const decides = mayDecide(editor);
  const table = <ArticleTable articles={articles} picks={decides} now={new Date()} />;
  return (
    <DeskFrame
      siteName={config().siteName}
      editor={editor}
      signOut={signOutAction}
      title={t('articles.title')}
    >
      <ArticleNotice
        said={placed.ok ? readSaid(given) : { ...readSaid(given), said: placed.reason }}
        back={listAddress(filter)}
        undo={decides ? undoDecisionAction : null}
      />
      <ArticleFilterForm
        key={filtered.join()}
        filter={filter}
        section={section || (textOf(given.sectionPlace) ?? '')}
        sources={sources}
      />
      <p className="mt-5 flex flex-wrap gap-x-5 text-note">
        {placed.ok && <strong>{t('articles.count', { count: total })}</strong>}
        {filtered.length > 0 && (
          <a href="/desk/articles" className="text-link">
            {t('articles.clear')}
          </a>
        )}
        {page !== null && (
          <a href={listAddress(filter)} className="text-link">
            {t('articles.first')}
          </a>
        )}
      </p>
      {articles.length === 0 && <p className="mt-6 text-note text-soft">{t('articles.empty')}</p>}
      {articles.length > 0 && !decides && <div className="mt-4">{table}</div>}
      {articles.length > 0 && decides && (
        <form action="/desk/articles/decide" method="get">
          <HiddenFields fields={filtered} />
          <ArticlePicker
            words={{
              pickPage: t('articles.pickPage'),
              keys: t('articles.keys'),
              picked: zhCnArticles.picked,
              pickedAll: t('articles.pickedAll', { count: total }),
            }}
            bar={<ArticleBulkBar total={total} />}
          >
            <div className="mt-2">{table}</div>
          </ArticlePicker>
        </form>
      )}
      {placed.ok && next !== null && (
        <p className="mt-5 text-note">
          <a href={listAddress(filter, { page: next })} className="button-quiet">
            {t('articles.next')}
          </a>
        </p>
      )}
    </DeskFrame>
  );
}
