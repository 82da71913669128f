import type { ReactNode } from 'react';
import type { BULK_KINDS } from '#lib/articles/article-change.ts';
import { t } from '#lib/messages/translate.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

export function HiddenFields({ fields }: { fields: Fields }) {
  return fields.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

interface AskProps {
  kind: (typeof BULK_KINDS)[number];
  /** The selection. */
  fields: Fields;
  explain: string;
  back: string;
  children: ReactNode;
}

/** Asks for what a change still needs before it can be shown what it would do. */
export function ArticleDecideAsk({ kind, fields, explain, back, children }: AskProps) {
  return (
    <form action="/desk/articles/decide" method="get" className="mt-5 grid max-w-lg gap-4">
      <p className="text-note text-soft">{explain}</p>
      <HiddenFields fields={[['kind', kind], ...fields]} />
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button-strong cursor-pointer">
          {t('articles.preview')}
        </button>
        <a href={back} className="text-link">
          {t('articles.cancel')}
        </a>
      </div>
    </form>
  );
}

interface PreviewProps {
  effect: { articles: number; changed: number; different: number; titles: string[]; mark: string };
  /** What is to be said besides the numbers of articles. */
  lines?: readonly string[];
  /** What the form carries on. */
  fields: Fields;
  back: string;
  carryOut: ((form: FormData) => Promise<void>) | null;
}

/** What a decision would do, in words and numbers, and the button that makes it. */
export function ArticleDecidePreview({ effect, lines = [], fields, back, carryOut }: PreviewProps) {
  const { articles, changed, different, titles, mark } = effect;
  return (
    <>
      <ul className="mt-5 grid list-disc gap-2 ps-5">
        <li>{t('articles.effect.articles', { count: articles })}</li>
        {changed < articles && <li>{t('articles.effect.changed', { count: changed })}</li>}
        {lines.map((line) => (
          <li key={line} className="wrap-anywhere">
            {line}
          </li>
        ))}
        <li>{t('articles.effect.different', { count: different })}</li>
        <li>{t('articles.effect.undo')}</li>
      </ul>
      <p className="mt-5 text-note text-soft">{t('articles.some')}</p>
      <ul className="mt-1 grid max-w-3xl gap-1 text-note wrap-anywhere">
        {titles.map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two articles may have one headline, and the list never changes
          <li key={at} className="font-serif">
            {title}
          </li>
        ))}
      </ul>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {carryOut && changed > 0 && (
          <form action={carryOut}>
            <HiddenFields fields={[...fields, ['promised', mark]]} />
            <button type="submit" className="button-strong cursor-pointer">
              {t('articles.confirm')}
            </button>
          </form>
        )}
        <a href={back} className="text-link">
          {t('articles.cancel')}
        </a>
      </div>
    </>
  );
}
