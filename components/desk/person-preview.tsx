import { t } from '#lib/messages/translate.ts';
import { DryRun } from './dry-run.tsx';

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
      <DryRun
        lines={lines}
        fields={fields}
        back={back}
        carryOut={carryOut}
        confirm={t('people.confirm')}
        cancel={t('people.cancel')}
      />
    </>
  );
}
