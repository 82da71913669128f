import { t } from '#lib/messages/translate.ts';
import { DryRun } from './dry-run.tsx';

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
      <DryRun
        lines={lines}
        fields={fields}
        back={back}
        carryOut={carryOut}
        confirm={t('categories.confirm')}
        cancel={t('categories.cancel')}
      />
    </>
  );
}
