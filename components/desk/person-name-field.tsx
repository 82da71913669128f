import { SuggestField } from './suggest-field.client.tsx';

interface PersonNameFieldProps {
  name: string;
  label: string;
  value?: string;
  hint?: string;
}

/** A field for somebody's name that offers the names there are. */
export function PersonNameField(props: PersonNameFieldProps) {
  return <SuggestField {...props} from="/desk/people/names" required maxLength={80} />;
}
