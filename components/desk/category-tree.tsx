import type { TreeNode } from '#lib/articles/desk-categories.ts';
import { t } from '#lib/messages/translate.ts';

const INDENT_REM = 1.5;
const MOST_INDENT = 6;

/** Every category in its place, with what stands behind it. */
export function CategoryTree({ nodes }: { nodes: TreeNode[] }) {
  if (nodes.length === 0) return <p className="mt-6 text-note text-soft">{t('categories.empty')}</p>;
  return (
    <ul className="mt-6 divide-y divide-rule border-y border-rule">
      {nodes.map((node) => (
        <CategoryRow key={node.id} node={node} />
      ))}
    </ul>
  );
}

function CategoryRow({ node }: { node: TreeNode }) {
  const { id, name, depth, articles, importedPaths, status, hidden } = node;
  return (
    <li
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5"
      style={{ paddingInlineStart: `${Math.min(depth, MOST_INDENT) * INDENT_REM}rem` }}
    >
      <a
        href={`/desk/categories/${id}`}
        aria-label={node.trail.join(' › ')}
        className={`min-w-0 wrap-anywhere ${depth === 0 ? 'font-serif text-item font-bold' : ''}`}
      >
        {name}
      </a>
      {status === 'proposed' && <span className="label text-accent">{t('categories.proposed')}</span>}
      {hidden && <span className="label">{t('categories.hidden')}</span>}
      <span className="ml-auto text-label whitespace-nowrap text-soft tabular-nums">
        {t('categories.articles', { count: articles })}
        <span className="ml-4">{t('categories.paths', { count: importedPaths })}</span>
      </span>
    </li>
  );
}
