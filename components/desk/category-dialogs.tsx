import type { TreeNode } from '#lib/articles/desk-categories.ts';
import type { Place } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import type { CategoryActions } from './category-board.client.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { ForecastDialog } from './forecast-dialog.tsx';
import { KeysDialog, TREE_KEYS } from './keys-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { ownBranch } from './tree-moves.ts';
import type { SentChange } from './use-changes.ts';

export type TreeDialog =
  | { name: 'keys' }
  /** `into`: where a dragged one was let go; 0 is the top. */
  | { name: 'merge' | 'move' | 'rename' | 'toggle'; node: TreeNode; into?: number };

interface CategoryDialogsProps {
  dialog: TreeDialog;
  nodes: TreeNode[];
  actions: CategoryActions;
  change: (sent: SentChange) => void;
  close: () => void;
}

/** No category has this id. */
const TOP: Place = { id: 0, label: t('categories.top'), articles: null };
const toParent = (into: number) => (into === TOP.id ? null : into);

/** The dialog of the tree that is open. */
export function CategoryDialogs({ dialog, nodes, actions, change, close }: CategoryDialogsProps) {
  if (dialog.name === 'keys') return <KeysDialog keys={TREE_KEYS} close={close} />;
  const { id, name, version } = dialog.node;
  const versions = { [id]: version };
  if (dialog.name === 'rename') {
    return (
      <FieldDialog
        title={t('queue.rename.title', { name })}
        label={t('queue.rename.name')}
        hint={`${t('queue.affects', { count: dialog.node.articles })}${t('queue.rename.hint')}`}
        type="text"
        value={name}
        save={(renamed) => change({ kind: 'rename', id, name: renamed, versions })}
        close={close}
      />
    );
  }
  if (dialog.name === 'toggle') {
    const kind = dialog.node.hidden ? 'show' : 'hide';
    return (
      <ForecastDialog
        title={t('categories.previewTitle', { kind: t(`categories.kind.${kind}`), name })}
        forecast={() => actions.forecast({ kind, id })}
        carryOut={() => change({ kind, id, versions })}
        close={close}
      />
    );
  }
  const places = nodes.map(({ id, trail, articles }) => ({ id, label: trail.join(' › '), articles }));
  const isMerge = dialog.name === 'merge';
  const ask = (into: number) =>
    isMerge ? { kind: 'merge', id, into } : { kind: 'move', id, parentId: toParent(into) };
  return (
    <PlaceDialog
      title={isMerge ? t('queue.merge.title', { name }) : t('categories.moveTitle', { name })}
      label={isMerge ? t('queue.merge.place') : t('categories.under')}
      known={isMerge ? places : [TOP, ...places]}
      without={ownBranch(nodes, dialog.node)}
      into={dialog.into ?? null}
      listPlaces={null}
      forecast={(into) => actions.forecast(ask(into))}
      carryOut={(into) => change({ ...ask(into), versions })}
      close={close}
    />
  );
}
