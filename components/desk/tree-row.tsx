import { useDraggable, useDroppable } from '@dnd-kit/core';
import { memo, useEffect, useRef } from 'react';
import type { TreeNode } from '#lib/articles/desk-categories.ts';
import { t } from '#lib/messages/translate.ts';
import type { RowDeed } from './category-board.client.tsx';
import type { Drop } from './tree-moves.ts';

interface TreeRowProps {
  node: TreeNode;
  /** Whether the keys mean this row. */
  current: boolean;
  select: (id: number) => void;
  /** Null where the row is not the current one. */
  ask: ((does: RowDeed, node: TreeNode) => void) | null;
}

const INDENT_REM = 1.5;
const MOST_INDENT = 6;

/**
 * A category in its place: to be dragged, and where it is the current one, with all that can be done. There may be
 * thousands, and a key changes two of them.
 */
export const TreeRow = memo(function TreeRow({ node, current, select, ask }: TreeRowProps) {
  const { id, name, depth, articles, importedPaths, status, hidden } = node;
  const row = useRef<HTMLLIElement>(null);
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging, transform } = useDraggable({ id });
  useEffect(() => {
    if (!current || row.current?.contains(document.activeElement)) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard for the whole list, in use-queue-keys.ts
    <li
      ref={row}
      data-entry=""
      tabIndex={-1}
      aria-current={current || undefined}
      aria-label={node.trail.join(' › ')}
      // By pointer only when the click is over: a row that opens or closes in its midst would move the link from under it.
      onFocus={(event) => event.target.matches(':focus-visible') && select(id)}
      onClick={() => select(id)}
      className="relative scroll-my-24 outline-none [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] aria-[current]:bg-raised aria-[current]:shadow-[inset_4px_0_0_var(--accent)]"
    >
      <DropZone id={id} drop="before" place="top-0 h-1/4" />
      <DropZone id={id} drop="into" place="top-1/4 h-1/2" />
      <DropZone id={id} drop="after" place="bottom-0 h-1/4" />
      <div
        ref={setNodeRef}
        className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 ps-3"
        style={{
          paddingInlineStart: `${0.75 + Math.min(depth, MOST_INDENT) * INDENT_REM}rem`,
          ...(isDragging && transform
            ? { transform: `translate(${transform.x}px, ${transform.y}px)`, opacity: 0.75 }
            : {}),
        }}
      >
        <span
          ref={setActivatorNodeRef}
          {...listeners}
          aria-hidden="true"
          className="relative cursor-grab touch-none px-1 text-soft select-none"
        >
          ⠿
        </span>
        <a
          href={`/desk/categories/${id}`}
          className={`relative min-w-0 wrap-anywhere ${depth === 0 ? 'font-serif text-item font-bold' : ''}`}
        >
          {name}
        </a>
        {status === 'proposed' && <span className="label text-accent">{t('categories.proposed')}</span>}
        {hidden && <span className="label">{t('categories.hidden')}</span>}
        <span className="ml-auto text-label whitespace-nowrap text-soft tabular-nums">
          {t('categories.articles', { count: articles })}
          <span className="ml-4">{t('categories.paths', { count: importedPaths })}</span>
        </span>
        {ask && <Deeds node={node} ask={ask} />}
      </div>
    </li>
  );
});

const DEEDS = ['rename', 'move', 'merge', 'toggle', 'up', 'down'] as const;

function Deeds({ node, ask }: { node: TreeNode; ask: (does: RowDeed, node: TreeNode) => void }) {
  const toggle = node.hidden ? t('categories.kind.show') : t('categories.kind.hide');
  return (
    <span className="relative flex basis-full flex-wrap gap-x-5 text-note">
      {DEEDS.map((does) => (
        <button
          key={does}
          type="button"
          className="min-h-8 cursor-pointer text-link"
          onClick={() => ask(does, node)}
        >
          {does === 'toggle' ? toggle : t(`categories.deed.${does}`)}
          <span className="sr-only">：{node.name}</span>
        </button>
      ))}
    </span>
  );
}

const MARKS: Record<Drop, string> = {
  before: 'border-t-2 border-accent',
  into: 'bg-accent/15',
  after: 'border-b-2 border-accent',
};

function DropZone({ id, drop, place }: { id: number; drop: Drop; place: string }) {
  const { setNodeRef, isOver } = useDroppable({ id: `${drop}:${id}`, data: { id, drop } });
  return (
    <span
      ref={setNodeRef}
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-0 ${place} ${isOver ? MARKS[drop] : ''}`}
    />
  );
}
