import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CategoryField, FeatureFields } from '#components/desk/article-change-fields.tsx';
import {
  ArticleDecideAsk,
  ArticleDecidePreview,
  type Fields,
} from '#components/desk/article-decide-preview.tsx';
import { ArticleNotice } from '#components/desk/article-notice.tsx';
import { CreditOrderFields } from '#components/desk/credit-order-fields.tsx';
import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { BULK_KINDS } from '#lib/articles/article-change.ts';
import { readArticleFilter, writeArticleFilter } from '#lib/articles/article-filter.ts';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { previewBulk } from '#lib/moderation/preview-bulk.ts';
import { resolvePlaces } from '#lib/moderation/resolve-places.ts';
import { signOutAction } from '../../actions.ts';
import { decideArticlesAction } from '../actions.ts';
import { listAddress, readIds, readSaid } from '../article-address.ts';

export const metadata: Metadata = { title: t('articles.title') };

type Given = Record<string, string | string[] | undefined>;
type Kind = (typeof BULK_KINDS)[number];

interface DecidePageProps {
  searchParams: Promise<Given>;
}

/** The parts of the address that say what a change is, besides its kind. */
const CHANGE_FIELDS = ['categoryId', 'position', 'until', 'role', 'mode', 'name'];
/** What must be asked for before a change can be shown. */
const ASKED: Partial<Record<Kind, string>> = {
  file: 'categoryId',
  add: 'categoryId',
  feature: 'position',
  credit: 'name',
};

export default async function DecidePage({ searchParams }: DecidePageProps) {
  const editor = await requireEditor();
  const placed = await resolvePlaces(await searchParams, ['categoryId']);
  const given: Given = placed.ok ? placed.given : await searchParams;
  const filter = readArticleFilter(given);
  const kind = BULK_KINDS.find((one) => one === given.kind);
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
  const asked = ASKED[kind];
  if (asked !== undefined && given[asked] === undefined) {
    const said = placed.ok ? null : placed.reason;
    return (
      <DeskFrame {...frame} title={t(`articles.kind.${kind}`)}>
        <ArticleNotice said={{ ...readSaid(given), said }} back={back} undo={null} />
        <Ask kind={kind} selected={selected} back={back} />
      </DeskFrame>
    );
  }
  const preview = await previewBulk(all ? { filter } : { ids }, { ...given, kind });
  if (!preview.ok) redirect(listAddress(filter, { said: preview.reason }));
  const changeFields = CHANGE_FIELDS.flatMap((name) =>
    [given[name]]
      .flat()
      .flatMap((value): [string, string][] =>
        value === undefined || (name === 'name' && value === '') ? [] : [[name, value]],
      ),
  );
  return (
    <DeskFrame
      {...frame}
      title={t('articles.decideTitle', { kind: t(`articles.kind.${kind}`), count: preview.effect.articles })}
    >
      <ArticleNotice said={readSaid(given)} back={back} undo={null} />
      <ArticleDecidePreview
        effect={preview.effect}
        lines={preview.lines}
        fields={[['kind', kind], ...selected, ...changeFields]}
        back={back}
        carryOut={mayDecide(editor) ? decideArticlesAction : null}
      />
    </DeskFrame>
  );
}

function Ask({ kind, selected, back }: { kind: Kind; selected: Fields; back: string }) {
  const explain =
    kind === 'show' || kind === 'hide' || kind === 'unfeature' ? '' : t(`articles.explain.${kind}`);
  return (
    <ArticleDecideAsk kind={kind} fields={selected} explain={explain} back={back}>
      {kind === 'feature' && <FeatureFields />}
      {kind === 'credit' && <CreditOrderFields />}
      {(kind === 'file' || kind === 'add') && <CategoryField />}
    </ArticleDecideAsk>
  );
}
