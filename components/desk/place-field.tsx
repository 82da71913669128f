import { t } from '#lib/messages/translate.ts';
import { SuggestField } from './suggest-field.client.tsx';

interface PlaceFieldProps {
  /** What the category is wanted for: the form carries `${name}Place`, see lib/moderation/resolve-places.ts. */
  name: string;
  label: string;
  /** The trail of the category that is chosen already. */
  value?: string;
  /** What an empty field means; null where one must be chosen. */
  empty: string | null;
  /** As filters have it: without a word of help. */
  small?: boolean;
}

/** A choice of a category by its name or path, whatever the number of categories. */
export function PlaceField({ name, label, value, empty, small }: PlaceFieldProps) {
  return (
    <SuggestField
      from="/desk/categories/places"
      name={`${name}Place`}
      label={label}
      value={value}
      hint={small ? undefined : t('categories.placeHint')}
      placeholder={empty ?? undefined}
      required={empty === null}
      maxLength={300}
      small={small}
    />
  );
}
