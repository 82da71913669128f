import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import { t } from '#lib/messages/translate.ts';

interface CategoryChoiceProps {
  name: string;
  label: string;
  nodes: CategoryNode[];
  /** Also offers the top of the tree. */
  withTop?: boolean;
}

/** A choice among categories, each with its whole trail, so that typing a name finds it. */
export function CategoryChoice({ name, label, nodes, withTop = false }: CategoryChoiceProps) {
  return (
    <label className="grid gap-1 text-note">
      <span className="text-soft">{label}</span>
      <select name={name} required={!withTop} defaultValue="" className="field min-h-10 w-full">
        <option value="">{t(withTop ? 'categories.top' : 'categories.choose')}</option>
        {nodes.map(({ id, trail }) => (
          <option key={id} value={id}>
            {trail.join(' › ')}
          </option>
        ))}
      </select>
    </label>
  );
}
