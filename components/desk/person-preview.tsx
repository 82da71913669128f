import { t } from '#lib/messages/translate.ts';

interface PersonPreviewProps {
  explain: string;
  effect: { articles: number; credits: number; doubles: number; addresses: number };
  /** What the form carries on. */
  fields: [string, string][];
  back: string;
  /** Null for those who only look. */
  carryOut: ((form: FormData) => Promise<void>) | null;
}

/** What a change of people would do, in words and numbers, and the button that does it. */
export function PersonPreview({ explain, effect, fields, back, carryOut }: PersonPreviewProps) {
  const lines = [
    t('people.effect.articles', { count: effect.articles }),
    t('people.effect.credits', { count: effect.credits }),
    ...(effect.doubles > 0 ? [t('people.effect.doubles', { count: effect.doubles })] : []),
    t('people.effect.addresses', { count: effect.addresses }),
  ];
  return (
    <>
      <p className="mt-2 max-w-prose text-note text-soft">{explain}</p>
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
              {t('people.confirm')}
            </button>
          </form>
        )}
        <a href={back} className="button-quiet">
          {t('people.cancel')}
        </a>
      </div>
    </>
  );
}
