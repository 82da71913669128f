import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CategoryField, FeatureFields } from '#components/desk/article-change-fields.tsx';
import { ArticleDecideAsk, ArticleDecidePreview } from '#components/desk/article-decide-preview.tsx';
import { ArticleNotice } from '#components/desk/article-notice.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { BULK_CHANGES } from '#lib/articles/article-change.ts';
import { readArticleFilter, writeArticleFilter } from '#lib/articles/article-filter.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { previewArticles } from '#lib/moderation/decide-articles.ts';
import { readArticleChange } from '#lib/moderation/read-article-change.ts';
import { resolvePlaces } from '#lib/moderation/resolve-places.ts';
import { signOutAction } from '../../actions.ts';
import { decideArticlesAction } from '../actions.ts';
import { listAddress, readIds, readSaid } from '../article-address.ts';

export const metadata: Metadata = { title: t('articles.title') };

interface DecidePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The parts of the address that say what a change is, besides its kind. */
const CHANGE_FIELDS = ['categoryId', 'position', 'until'];

export default async function DecidePage({ searchParams }: DecidePageProps) {
  const editor = await requireEditor();
  const placed = await resolvePlaces(await searchParams, ['categoryId']);
  const given = placed.ok ? placed.given : await searchParams;
  const filter = readArticleFilter(given);
  const kind = BULK_CHANGES.find((one) => one === given.kind);
  if (!kind) redirect(listAddress(filter, { said: 'failed' }));
  const ids = readIds([given.id].flat());
  const all = given.all === '1';
  if (!all && ids.length === 0) redirect(listAddress(filter, { said: 'unknown-article' }));

  const selected: [string, string][] = [
    ...writeArticleFilter(filter),
    ...(all ? [['all', '1'] as [string, string]] : ids.map((id): [string, string] => ['id', id])),
  ];
  const frame = { siteName: config().siteName, editor, signOut: signOutAction };
  const back = listAddress(filter);
  const isAsked = kind === 'feature' ? given.position === undefined : given.categoryId === undefined;
  if ((kind === 'file' || kind === 'add' || kind === 'feature') && isAsked) {
    return (
      <DeskFrame {...frame} title={t(`articles.kind.${kind}`)}>
        <ArticleNotice
          said={{ ...readSaid(given), said: placed.ok ? null : placed.reason }}
          back={back}
          undo={null}
        />
        <ArticleDecideAsk kind={kind} fields={selected} explain={t(`articles.explain.${kind}`)} back={back}>
          {kind === 'feature' ? <FeatureFields /> : <CategoryField />}
        </ArticleDecideAsk>
      </DeskFrame>
    );
  }
  const read = readArticleChange({ ...given, kind });
  if (!read.ok) redirect(listAddress(filter, { said: read.reason }));
  const preview = await previewArticles(all ? { filter } : { ids }, read.change);
  if (!preview.ok) redirect(listAddress(filter, { said: preview.reason }));
  const changeFields = CHANGE_FIELDS.flatMap((name) =>
    [given[name]].flat().flatMap((value): [string, string][] => (value === undefined ? [] : [[name, value]])),
  );
  return (
    <DeskFrame
      {...frame}
      title={t('articles.decideTitle', { kind: t(`articles.kind.${kind}`), count: preview.articles })}
    >
      <ArticleNotice said={readSaid(given)} back={back} undo={null} />
      <ArticleDecidePreview
        effect={preview}
        fields={[['kind', kind], ...selected, ...changeFields]}
        back={back}
        carryOut={mayDecide(editor) ? decideArticlesAction : null}
      />
    </DeskFrame>
  );
}
