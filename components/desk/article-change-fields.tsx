import { MOST_POSITION } from '#lib/articles/article-change.ts';
import { t } from '#lib/messages/translate.ts';
import { PlaceField } from './place-field.tsx';

/** The category that articles are to be filed in; `value` is the trail of the one they are in. */
export function CategoryField({ value }: { value?: string }) {
  return <PlaceField name="categoryId" label={t('articles.section')} value={value} empty={null} />;
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
