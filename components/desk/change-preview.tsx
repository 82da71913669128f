import { t } from '#lib/messages/translate.ts';

interface ChangePreviewProps {
  title: string;
  effect: { articles: number; importedPaths: number; addresses: number; categories: number };
  /** What the form carries on, as the address brought it. */
  fields: [string, string][];
  back: string;
  carryOut: ((form: FormData) => Promise<void>) | null;
}

/** What a change would do, in words and numbers, and the button that does it. */
export function ChangePreview({ title, effect, fields, back, carryOut }: ChangePreviewProps) {
  const lines = [
    t('categories.effect.articles', { count: effect.articles }),
    t('categories.effect.paths', { count: effect.importedPaths }),
    t('categories.effect.addresses', { count: effect.addresses }),
    t('categories.effect.categories', { count: effect.categories }),
  ];
  return (
    <>
      <h1 className="headline text-title wrap-anywhere">{title}</h1>
      <ul className="mt-5 grid list-disc gap-2 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {carryOut && (
          <form action={carryOut}>
            {fields.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit" className="button-strong cursor-pointer">
              {t('categories.confirm')}
            </button>
          </form>
        )}
        <a href={back} className="button-quiet">
          {t('categories.cancel')}
        </a>
      </div>
    </>
  );
}
