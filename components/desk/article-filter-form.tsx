import { ARTICLE_STATES, type ArticleFilter } from '#lib/articles/article-filter.ts';
import { t } from '#lib/messages/translate.ts';
import { PlaceField } from './place-field.tsx';

interface ArticleFilterFormProps {
  filter: ArticleFilter;
  /** The category of the filter as it is written out, or what was typed and is none. */
  section: string;
  sources: { id: number; name: string }[];
}

/** Narrows the list of articles; everything it asks stands in the address. */
export function ArticleFilterForm({ filter, section, sources }: ArticleFilterFormProps) {
  const states = ARTICLE_STATES.map((state) => ({ id: state, name: t(`articles.state.${state}`) }));
  return (
    <form
      action="/desk/articles"
      method="get"
      aria-label={t('articles.filter')}
      className="mt-5 grid grid-cols-2 items-end gap-x-4 gap-y-3 text-note md:grid-cols-4 xl:grid-cols-[1.6fr_1.6fr_1.3fr_1.3fr_9.5rem_9.5rem_1fr_auto]"
    >
      <Text name="q" label={t('articles.q')} value={filter.q} type="search" wide />
      <PlaceField
        name="section"
        label={t('articles.section')}
        value={section}
        empty={t('articles.any')}
        small
      />
      <Pick name="source" label={t('articles.source')} value={filter.source} choices={sources} />
      <Text
        name="person"
        label={t('articles.person')}
        value={filter.person ?? ''}
        hint={t('articles.personHint')}
      />
      <Text name="from" label={t('articles.from')} value={filter.from ?? ''} type="date" />
      <Text name="to" label={t('articles.to')} value={filter.to ?? ''} type="date" />
      <Pick name="state" label={t('articles.stateLabel')} value={filter.state} choices={states} />
      <button type="submit" className="button-quiet cursor-pointer justify-center">
        {t('articles.apply')}
      </button>
    </form>
  );
}

interface TextProps {
  name: string;
  label: string;
  value: string;
  type?: 'search' | 'date' | 'text';
  hint?: string;
  wide?: boolean;
}

function Text({ name, label, value, type = 'text', hint, wide = false }: TextProps) {
  return (
    <label className={`grid min-w-0 gap-1 ${wide ? 'max-xl:col-span-2' : ''}`}>
      <span className="text-label text-soft">{label}</span>
      <input
        name={name}
        type={type}
        defaultValue={value}
        placeholder={hint}
        maxLength={200}
        className="field"
      />
    </label>
  );
}

interface PickProps {
  name: string;
  label: string;
  value: number | string | null;
  choices: { id: number | string; name: string }[];
}

function Pick({ name, label, value, choices }: PickProps) {
  return (
    <label className="grid min-w-0 gap-1">
      <span className="text-label text-soft">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="field">
        <option value="">{t('articles.any')}</option>
        {choices.map(({ id, name: choice }) => (
          <option key={id} value={id}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}
