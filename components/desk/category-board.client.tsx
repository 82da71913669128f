'use client';

import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useDeferredValue, useMemo, useOptimistic, useState } from 'react';
import type { TreeCategory, TreeNode } from '#lib/articles/desk-categories.ts';
import type { ChangeForecast, VerdictAnswer } from '#lib/articles/queue-entry.ts';
import { toNodes } from '#lib/articles/to-nodes.ts';
import { t } from '#lib/messages/translate.ts';
import { CategoryDialogs, type TreeDialog } from './category-dialogs.tsx';
import { QueueBar } from './queue-bar.tsx';
import {
  type Drop,
  filterNodes,
  orderAfterDrop,
  orderAfterStep,
  ownBranch,
  withOrder,
} from './tree-moves.ts';
import { TreeRows } from './tree-rows.tsx';
import { type SentChange, useChanges } from './use-changes.ts';
import { type QueueKey, useQueueKeys } from './use-queue-keys.ts';

export interface CategoryActions {
  carryOut: (change: SentChange) => Promise<VerdictAnswer>;
  undo: (decisionId: number) => Promise<VerdictAnswer>;
  forecast: (change: SentChange) => Promise<ChangeForecast>;
}

interface CategoryBoardProps {
  categories: TreeCategory[];
  actions: CategoryActions;
}

/** A drag begins after so many pixels, so that a click stays a click. */
const DRAG_PX = 6;

/** The tree, put in order by keys, by dragging, or by the buttons of the row one is on. */
export function CategoryBoard({ categories, actions }: CategoryBoardProps) {
  const saved = useMemo(() => toNodes(categories), [categories]);
  const [nodes, showOrder] = useOptimistic(saved, withOrder);
  const [filter, setFilter] = useState('');
  const [currentId, setCurrentId] = useState<number | null>(null);
  const [dialog, setDialog] = useState<TreeDialog | null>(null);
  const { said, change, undoNewest } = useChanges(actions);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PX } }));
  const shown = filterNodes(nodes, useDeferredValue(filter));
  const at = shown.findIndex(({ id }) => id === currentId);
  const current = shown[at];

  /** A new order changes no article and is done at once; the rest is foretold in a dialog first. */
  function ask(does: RowDeed, node: TreeNode): void {
    if (does === 'up' || does === 'down') step(node, does === 'up' ? -1 : 1);
    else setDialog({ name: does, node });
  }

  function step(node: TreeNode, by: 1 | -1): void {
    const ids = orderAfterStep(nodes, node, by);
    if (ids) putInOrder(ids);
  }

  function putInOrder(ids: number[]): void {
    const placed = new Set(ids);
    const siblings = nodes.filter(({ id }) => placed.has(id));
    const versions = Object.fromEntries(siblings.map(({ id, version }) => [id, version]));
    change({ kind: 'order', ids, versions }, () => showOrder(ids));
  }

  function onKey(key: QueueKey): void {
    if (key.does === 'next') setCurrentId(shown[Math.min(at + 1, shown.length - 1)]?.id ?? null);
    else if (key.does === 'previous') setCurrentId(shown[Math.max(at - 1, 0)]?.id ?? null);
    else if (key.does === 'undo') void undoNewest();
    else if (key.does === 'help') setDialog({ name: 'keys' });
    else if (current && key.does === 'open') location.assign(`/desk/categories/${current.id}`);
    else if (current) askByKey(current, key);
  }

  function askByKey(node: TreeNode, { does }: QueueKey): void {
    if (does === 'merge' || does === 'move') ask(does, node);
    else if (does === 'edit') ask('rename', node);
    else if (does === 'reject') ask('toggle', node);
    else if (does === 'up' || does === 'down') ask(does, node);
  }

  function onDragEnd({ active, over }: DragEndEvent): void {
    const dragged = nodes.find(({ id }) => id === active.id);
    const target = nodes.find(({ id }) => id === over?.data.current?.id);
    const drop = over?.data.current?.drop as Drop | undefined;
    if (!dragged || !target || !drop || ownBranch(nodes, dragged).has(target.id)) return;
    if (drop !== 'into' && target.parentId === dragged.parentId) {
      putInOrder(orderAfterDrop(nodes, dragged, target, drop));
    } else
      setDialog({ name: 'move', node: dragged, into: drop === 'into' ? target.id : (target.parentId ?? 0) });
  }

  useQueueKeys(dialog === null, onKey);

  return (
    <>
      <label className="mt-4 grid max-w-sm gap-1 text-note">
        <span className="text-soft">{t('categories.filter')}</span>
        <input
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="field min-h-10"
        />
      </label>
      <DndContext id="tree" sensors={sensors} collisionDetection={pointerWithin} onDragEnd={onDragEnd}>
        <TreeRows nodes={shown} currentId={currentId} select={setCurrentId} ask={ask} />
      </DndContext>
      {shown.length === 0 && <p className="mt-3 text-note text-soft">{t('categories.noneFound')}</p>}
      <QueueBar
        said={said}
        hint={t('categories.keysHint')}
        left={null}
        undo={() => void undoNewest()}
        help={() => setDialog({ name: 'keys' })}
      />
      {dialog && (
        <CategoryDialogs
          dialog={dialog}
          nodes={nodes}
          actions={actions}
          change={(sent) => {
            setDialog(null);
            change(sent);
          }}
          close={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** What can be asked of a row. */
export type RowDeed = 'merge' | 'move' | 'rename' | 'toggle' | 'up' | 'down';
