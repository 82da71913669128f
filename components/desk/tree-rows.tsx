import { useEffect, useRef, useState } from 'react';
import type { TreeNode } from '#lib/articles/desk-categories.ts';
import { t } from '#lib/messages/translate.ts';
import type { RowDeed } from './category-board.client.tsx';
import { TreeRow } from './tree-row.tsx';

interface TreeRowsProps {
  nodes: TreeNode[];
  currentId: number | null;
  select: (id: number) => void;
  ask: (does: RowDeed, node: TreeNode) => void;
}

/** So many rows are made at once. */
const SLICE = 80;
const ROW_REM = 2.75;
/** Rows are made this far ahead of the screen. */
const AHEAD = '1500px';

/**
 * The rows of the tree. Of thousands, those are made that somebody has come near to; an empty space of their height
 * stands for the others.
 */
export function TreeRows({ nodes, currentId, select, ask }: TreeRowsProps) {
  const [made, setMade] = useState<ReadonlySet<number>>(new Set([0]));
  const at = currentId === null ? -1 : nodes.findIndex(({ id }) => id === currentId);
  const slices = Array.from({ length: Math.ceil(nodes.length / SLICE) }, (_, slice) => slice);
  // The next row is there before a key moves to it.
  const needed = new Set([Math.floor(Math.max(at - 1, 0) / SLICE), Math.floor((at + 1) / SLICE)]);
  return (
    <ul className="mt-4 divide-y divide-rule border-y border-rule">
      {slices.flatMap((slice) => {
        const rows = nodes.slice(slice * SLICE, (slice + 1) * SLICE);
        if (!made.has(slice) && !needed.has(slice)) {
          const make = () => setMade((old) => new Set(old).add(slice));
          return [<Unmade key={`unmade ${slice}`} count={rows.length} make={make} />];
        }
        return rows.map((node) => (
          <TreeRow
            key={node.id}
            node={node}
            current={node.id === currentId}
            select={select}
            ask={node.id === currentId ? ask : null}
          />
        ));
      })}
    </ul>
  );
}

function Unmade({ count, make }: { count: number; make: () => void }) {
  const space = useRef<HTMLLIElement>(null);
  const makeNow = useRef(make);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && makeNow.current(), {
      rootMargin: AHEAD,
    });
    if (space.current) observer.observe(space.current);
    return () => observer.disconnect();
  }, []);
  return (
    <li ref={space} style={{ minHeight: `${count * ROW_REM}rem` }}>
      <noscript>
        <a href="/desk/categories?all=1" className="text-link">
          {t('categories.restOf', { count })}
        </a>
      </noscript>
    </li>
  );
}
