import { pageLanguage, SCRIPT_PARAMETER, SIMPLIFIED } from '#lib/messages/locale.ts';
import type { SearchParams } from '#lib/search/search-params.ts';
import { searchFields } from './search-href.ts';

interface HiddenFieldsProps {
  params: SearchParams;
  /** Names that the form has inputs for. */
  except: readonly string[];
}

/** Carries the rest of a search through a form that changes one part of it. */
export function HiddenFields({ params, except }: HiddenFieldsProps) {
  const fields = searchFields(params).filter(([name]) => !except.includes(name));
  // A form's address loses its query.
  if (pageLanguage().simplified) fields.push([SCRIPT_PARAMETER, SIMPLIFIED]);
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
