import { t } from '#lib/messages/translate.ts';
import { CreditRoleField } from './credit-role-field.tsx';
import { PersonNameField } from './person-name-field.tsx';

interface CreditAddProps {
  articleId: string;
  change: (form: FormData) => Promise<void>;
}

/** Credits somebody whom the text does not name. */
export function CreditAdd({ articleId, change }: CreditAddProps) {
  return (
    <form
      action={change}
      aria-labelledby="credit-add"
      className="mt-5 grid gap-3 border-t border-rule-strong pt-3"
    >
      <h3 id="credit-add" className="headline text-item">
        {t('people.credits.add')}
      </h3>
      <input type="hidden" name="kind" value="add" />
      <input type="hidden" name="articleId" value={articleId} />
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
        <PersonNameField name="name" label={t('people.credits.name')} hint={t('people.credits.nameHint')} />
        <CreditRoleField value="reporter" />
      </div>
      <button type="submit" className="button-quiet cursor-pointer justify-self-start">
        {t('people.credits.add')}
      </button>
    </form>
  );
}
