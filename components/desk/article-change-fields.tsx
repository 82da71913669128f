import { MOST_POSITION } from '#lib/articles/article-change.ts';
import { t } from '#lib/messages/translate.ts';
import type { Choice } from './article-filter-form.tsx';

interface CategoryFieldProps {
  sections: Choice[];
  value?: number | null;
}

/** The category that articles are to be filed in. */
export function CategoryField({ sections, value = null }: CategoryFieldProps) {
  return (
    <label className="grid min-w-0 gap-1 text-note">
      <span className="text-soft">{t('articles.section')}</span>
      <select name="categoryId" required defaultValue={value ?? ''} className="field">
        <option value="">{t('articles.chooseCategory')}</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FeatureFieldsProps {
  position?: number | null;
  /** As a datetime-local field has it. */
  until?: string;
}

/** Where on the front page, and until when. */
export function FeatureFields({ position = null, until = '' }: FeatureFieldsProps) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
      <label className="grid content-end gap-1 text-note">
        <span className="text-soft">{t('articles.position')}</span>
        <input
          type="number"
          name="position"
          required
          min={1}
          max={MOST_POSITION}
          defaultValue={position ?? 1}
          className="field"
        />
      </label>
      <TimeField name="until" label={t('articles.featureUntil')} value={until} />
    </div>
  );
}

interface TimeFieldProps {
  name: string;
  label: string;
  value: string;
  required?: boolean;
}

/** A time on a Beijing clock. */
export function TimeField({ name, label, value, required = false }: TimeFieldProps) {
  return (
    <label className="grid min-w-0 content-end gap-1 text-note">
      <span className="text-soft">{label}</span>
      <input
        type="datetime-local"
        name={name}
        required={required}
        defaultValue={value}
        max="9999-12-31T23:59"
        className="field"
      />
    </label>
  );
}
