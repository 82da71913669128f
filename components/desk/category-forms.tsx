import type { CategoryNode } from '#lib/articles/desk-categories.ts';
import { t } from '#lib/messages/translate.ts';
import { ChangeForm, TextField } from './change-form.tsx';
import { PlaceField } from './place-field.tsx';

/** Everything that can be done with a category. */
export function CategoryForms({ category }: { category: CategoryNode }) {
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
        <PlaceField name="into" label={t('categories.into')} empty={null} />
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
        <PlaceField name="parentId" label={t('categories.under')} empty={t('categories.top')} />
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
