import type { ReactNode } from 'react';
import type { ArticleChange } from '#lib/articles/article-change.ts';
import type { ArticleSides } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';
import { CategoryField, FeatureFields, TimeField } from './article-change-fields.tsx';
import { toBeijingField } from './beijing-time.ts';

type Decide = (form: FormData) => Promise<void>;

interface ArticleFormsProps {
  id: string;
  sides: ArticleSides;
  /** The trail of the category that gives its label; null where it is in none. */
  section: string | null;
  decide: Decide;
}

/** Everything that the desk can decide about one article. */
export function ArticleForms({ id, sides, section, decide }: ArticleFormsProps) {
  const { imported, decided, version } = sides;
  const form = { id, version, decide };
  const isHidden = decided.hidden ?? imported.hidden;
  return (
    <section aria-labelledby="forms" className="mt-10">
      <h2 id="forms" className="headline border-b border-rule-strong pb-2 text-story">
        {t('articles.forms')}
      </h2>
      <div className="mt-5 grid gap-x-10 gap-y-9 md:grid-cols-2">
        <DecideForm {...form} head="text" kinds={['text']}>
          <TextFields sides={sides} />
        </DecideForm>
        <DecideForm {...form} head="file" kinds={['file', 'add']}>
          <CategoryField value={section ?? undefined} />
        </DecideForm>
        <DecideForm {...form} head="feature" kinds={['feature']}>
          <FeatureFields position={decided.featuredPosition} until={toBeijingField(decided.featuredUntil)} />
        </DecideForm>
        <DecideForm {...form} head="schedule" kinds={['schedule']}>
          <TimeField
            name="from"
            label={t('articles.showFrom')}
            value={toBeijingField(decided.shownFrom)}
            required
          />
        </DecideForm>
        <DecideForm {...form} head="withdraw" kinds={['withdraw']}>
          <label className="grid gap-1 text-note">
            <span className="text-soft">{t('articles.notice')}</span>
            <textarea
              name="notice"
              required
              rows={3}
              maxLength={2000}
              defaultValue={decided.withdrawnNotice ?? ''}
              className="field"
            />
          </label>
        </DecideForm>
        <DecideForm {...form} head={isHidden ? 'show' : 'hide'} kinds={[isHidden ? 'show' : 'hide']} />
      </div>
      <WaysBack {...form} sides={sides} />
    </section>
  );
}

function TextFields({ sides: { imported, decided } }: { sides: ArticleSides }) {
  return (
    <>
      <label className="grid gap-1 text-note">
        <span className="text-soft">{t('articles.fieldName.title')}</span>
        <textarea
          name="title"
          rows={2}
          maxLength={500}
          defaultValue={decided.title ?? imported.title}
          className="field"
        />
      </label>
      <label className="grid gap-1 text-note">
        <span className="text-soft">{t('articles.dek')}</span>
        <textarea
          name="dek"
          rows={4}
          maxLength={2000}
          defaultValue={decided.dek ?? imported.dek ?? ''}
          className="field"
        />
      </label>
    </>
  );
}

interface FormProps {
  id: string;
  /** The version that the page shows. */
  version: number;
  decide: Decide;
}

type Head = 'text' | 'file' | 'feature' | 'schedule' | 'withdraw' | 'hide' | 'show';

interface DecideFormProps extends FormProps {
  head: Head;
  /** What its buttons decide. */
  kinds: ArticleChange['kind'][];
  children?: ReactNode;
}

function DecideForm({ id, version, decide, head, kinds, children }: DecideFormProps) {
  return (
    <form action={decide} className="grid min-w-0 content-start gap-3">
      <h3 className="headline text-item">{t(`articles.kind.${head}`)}</h3>
      <p className="text-label text-soft">{t(`articles.explain.${head}`)}</p>
      <Held id={id} version={version} />
      {children}
      <div className="flex flex-wrap gap-3">
        {kinds.map((kind) => (
          <button key={kind} type="submit" name="kind" value={kind} className="button-quiet cursor-pointer">
            {t(`articles.kind.${kind}`)}
          </button>
        ))}
      </div>
    </form>
  );
}

function Held({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** One button for each decision that stands and can be dropped. */
function WaysBack({ sides: { decided }, id, version, decide }: FormProps & { sides: ArticleSides }) {
  const kinds: ArticleChange['kind'][] = [
    ...(decided.categoryIds === null ? [] : (['unfile'] as const)),
    ...(decided.featuredPosition === null ? [] : (['unfeature'] as const)),
    ...(decided.shownFrom === null ? [] : (['unschedule'] as const)),
    ...(decided.withdrawnNotice === null ? [] : (['restore'] as const)),
  ];
  if (kinds.length === 0) return null;
  return (
    <form action={decide} className="mt-9 flex flex-wrap gap-3 border-t border-rule pt-5">
      <Held id={id} version={version} />
      {kinds.map((kind) => (
        <button key={kind} type="submit" name="kind" value={kind} className="button-quiet cursor-pointer">
          {t(`articles.kind.${kind}`)}
        </button>
      ))}
    </form>
  );
}
