import { CREDIT_MODES } from '#lib/articles/article-change.ts';
import { t } from '#lib/messages/translate.ts';
import { CreditRoleField } from './credit-role-field.tsx';
import { SuggestField } from './suggest-field.client.tsx';

const NAMES = [1, 2, 3] as const;

/** Who is to be credited for what on many articles, and what becomes of those who are. */
export function CreditOrderFields() {
  return (
    <>
      <CreditRoleField value="editor" />
      {NAMES.map((number) => (
        <SuggestField
          key={number}
          from="/desk/people/names"
          name="name"
          label={number === 1 ? t('people.credits.name') : t('articles.credit.another', { number })}
          hint={number === 1 ? t('people.credits.nameHint') : undefined}
          required={number === 1}
          maxLength={80}
        />
      ))}
      <fieldset className="grid gap-1 text-note">
        <legend className="text-soft">{t('articles.credit.mode')}</legend>
        {CREDIT_MODES.map((mode) => (
          <label key={mode} className="flex min-h-9 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={mode === 'add'}
              className="size-4.5 accent-(--accent)"
            />
            {t(`articles.credit.${mode}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
