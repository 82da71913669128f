import type { ReactNode } from 'react';
import { t } from '#lib/messages/translate.ts';

export type ChangeKind = 'create' | 'rename' | 'move' | 'merge' | 'hide' | 'show' | 'dress';

interface ChangeFormProps {
  kind: ChangeKind;
  /** The category it is about; null for a new one. */
  category: { id: number; version: number } | null;
  title: string;
  explain?: string;
  children?: ReactNode;
}

/** Asks for one change; what it would do is shown before anything is done. */
export function ChangeForm({ kind, category, title, explain, children }: ChangeFormProps) {
  return (
    <form
      action="/desk/categories/change"
      method="get"
      className="grid content-start gap-3 border-t border-rule-strong pt-3"
    >
      <h2 className="headline text-item">{title}</h2>
      {explain !== undefined && <p className="text-label text-soft">{explain}</p>}
      <input type="hidden" name="kind" value={kind} />
      {category && <input type="hidden" name="id" value={category.id} />}
      {category && (
        <input type="hidden" name="versions" value={JSON.stringify({ [category.id]: category.version })} />
      )}
      {children}
      <button type="submit" className="button-quiet cursor-pointer justify-self-start">
        {t('categories.next')}
      </button>
    </form>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  required?: boolean;
}

export function TextField({ name, label, value = '', hint, required = false }: TextFieldProps) {
  return (
    <label className="grid gap-1 text-note">
      <span className="text-soft">{label}</span>
      <input
        name={name}
        defaultValue={value}
        required={required}
        maxLength={120}
        className="field min-h-10 w-full"
      />
      {hint !== undefined && <span className="text-label text-soft">{hint}</span>}
    </label>
  );
}
