import { type FormEvent, useId } from 'react';
import { t } from '#lib/messages/translate.ts';
import { DeskDialog } from './desk-dialog.tsx';

interface FieldDialogProps {
  title: string;
  label: string;
  hint?: string;
  type: 'text' | 'datetime-local';
  value: string;
  save: (value: string) => void;
  close: () => void;
}

/** Asks for one thing. */
export function FieldDialog({ title, label, hint, type, value, save, close }: FieldDialogProps) {
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    save(String(new FormData(event.currentTarget).get('value') ?? ''));
  }
  return (
    <DeskDialog title={title} close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <div className="grid gap-1 text-note">
          <label htmlFor={id} className="text-soft">
            {label}
          </label>
          <input
            id={id}
            name="value"
            type={type}
            defaultValue={value}
            required
            maxLength={type === 'text' ? 120 : undefined}
            className="field"
          />
          {hint !== undefined && <span className="text-label text-soft">{hint}</span>}
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button-strong cursor-pointer">
            {t('queue.act.confirm')}
          </button>
          <button type="button" onClick={close} className="button-quiet cursor-pointer">
            {t('queue.act.cancel')}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
