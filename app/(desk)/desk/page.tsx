import { DeskFrame } from '#components/desk/desk-frame.tsx';
import { DeskNotice } from '#components/desk/desk-notice.tsx';
import { EmptyQueue } from '#components/desk/empty-queue.tsx';
import { QueueBoard, type QueuePart } from '#components/desk/queue-board.client.tsx';
import { QueueJumps } from '#components/desk/queue-jumps.tsx';
import { mayDecide, requireEditor } from '#lib/auth/require-editor.ts';
import { config } from '#lib/config.ts';
import { t } from '#lib/messages/translate.ts';
import { loadQueue } from '#lib/moderation/load-queue.ts';
import {
  approveCategoriesAction,
  approveCreditsAction,
  dateArticleAction,
  decideEntryAction,
  listPlacesAction,
  rejectCreditsAction,
  signOutAction,
  undoEntryAction,
} from './actions.ts';
import { forecastChangeAction } from './categories/actions.ts';
import { LiveRefresh } from './live-refresh.client.tsx';
import { forecastPeopleAction, keepApartAction } from './people/actions.ts';
import { retryFileAction } from './quarantine/actions.ts';

interface DeskPageProps {
  searchParams: Promise<{ said?: string | string[] }>;
}

const ACTIONS = {
  decide: decideEntryAction,
  undo: undoEntryAction,
  forecast: forecastChangeAction,
  forecastPeople: forecastPeopleAction,
  listPlaces: listPlacesAction,
  approveCategories: approveCategoriesAction,
  approveCredits: approveCreditsAction,
  rejectCredits: rejectCreditsAction,
  date: dateArticleAction,
  keepApart: keepApartAction,
  retryFile: retryFileAction,
};

export default async function DeskPage({ searchParams }: DeskPageProps) {
  const editor = await requireEditor();
  const [{ said }, waiting] = await Promise.all([searchParams, loadQueue()]);
  const decides = mayDecide(editor);
  const parts = toParts(waiting);
  return (
    <DeskFrame siteName={config().siteName} editor={editor} signOut={signOutAction} title={t('desk.queue')}>
      <QueueJumps
        label={t('desk.queue')}
        jumps={parts.map(({ id, title, total }) => ({ id, title, count: total }))}
      />
      <DeskNotice said={said} readOnly={!decides} />
      {parts.every(({ total }) => total === 0) && <EmptyQueue />}
      <QueueBoard parts={parts} actions={ACTIONS} decides={decides} />
      <LiveRefresh />
    </DeskFrame>
  );
}

type Waiting = Awaited<ReturnType<typeof loadQueue>>;

function toParts({ categories, credits, alike, undated, twins, files }: Waiting): QueuePart[] {
  return [
    {
      id: 'categories',
      title: t('desk.categories'),
      count: t('desk.categoryCount', { count: categories.total }),
      ...categories,
    },
    {
      id: 'credits',
      title: t('desk.credits'),
      count: t('desk.creditCount', { count: credits.total }),
      ...credits,
    },
    {
      id: 'alike',
      title: t('queue.alike.title'),
      count: t('queue.alike.count', { count: alike.total }),
      hint: t('queue.alike.hint'),
      link: { href: '/desk/people?state=alike', text: t('queue.alike.link') },
      ...alike,
    },
    {
      id: 'undated',
      title: t('desk.undated'),
      count: t('desk.undatedCount', { count: undated.total }),
      hint: t('desk.fileTimeHint'),
      ...undated,
    },
    {
      id: 'twins',
      title: t('queue.twin.title'),
      count: t('queue.twin.count', { count: twins.total }),
      hint: t('queue.twin.hint'),
      ...twins,
    },
    {
      id: 'files',
      title: t('desk.quarantineTitle'),
      count: t('queue.file.count', { count: files.total }),
      hint: t('queue.file.hint'),
      link: { href: '/desk/quarantine', text: t('queue.file.link') },
      ...files,
    },
  ];
}
