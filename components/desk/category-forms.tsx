import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import { t } from '#lib/messages/translate.ts';
import { CategoryChoice } from './category-choice.tsx';
import { ChangeForm, TextField } from './change-form.tsx';

interface CategoryFormsProps {
  category: CategoryNode;
  /** The whole tree. */
  nodes: CategoryNode[];
}

/** Everything that can be done with a category. */
export function CategoryForms({ category, nodes }: CategoryFormsProps) {
  const isBelow = (node: CategoryNode) => category.trail.every((name, level) => node.trail[level] === name);
  const elsewhere = nodes.filter((node) => node.id !== category.id && !isBelow(node));
  const toggle = category.hidden ? 'show' : 'hide';
  const form = (kind: 'rename' | 'move' | 'merge' | 'hide' | 'show' | 'dress') => ({
    kind,
    category,
    title: t(`categories.kind.${kind}`),
    explain: t(`categories.explain.${kind}`),
  });
  return (
    <div className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
      <ChangeForm {...form('merge')}>
        <CategoryChoice name="into" label={t('categories.into')} nodes={elsewhere} />
      </ChangeForm>
      <ChangeForm {...form('rename')}>
        <TextField name="name" label={t('categories.name')} value={category.name} required />
        <TextField
          name="slug"
          label={t('categories.slug')}
          hint={`${category.slug} · ${t('categories.slugHint')}`}
        />
      </ChangeForm>
      <ChangeForm {...form('move')}>
        <CategoryChoice name="parentId" label={t('categories.under')} nodes={elsewhere} withTop />
      </ChangeForm>
      <ChangeForm {...form('dress')}>
        <TextField
          name="description"
          label={t('categories.description')}
          value={category.description ?? ''}
          hint={t('categories.descriptionHint')}
        />
        <ColourField value={category.colour} />
      </ChangeForm>
      <ChangeForm {...form(toggle)} />
    </div>
  );
}

/** As text, since a colour field cannot be empty. */
function ColourField({ value }: { value: string | null }) {
  return (
    <label className="grid gap-1 text-note">
      <span className="text-soft">{t('categories.colour')}</span>
      <input
        name="colour"
        defaultValue={value ?? ''}
        pattern="#[0-9a-fA-F]{6}"
        placeholder="#a92a18"
        maxLength={7}
        className="field min-h-10 w-full"
      />
      <span className="text-label text-soft">{t('categories.colourHint')}</span>
    </label>
  );
}
