import { useLayoutEffect } from 'preact/hooks';
import { moveActive } from './box-options.ts';

interface BoxKeys {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  composing: { current: boolean };
  /** Index of the chosen option; -1 is the field itself. */
  active: number;
  count: number;
  setActive: (index: number) => void;
  /** Takes the chosen option off the list, where it can be taken off. */
  remove: () => boolean;
  /** The form is sent with no option chosen. */
  submit: (newTab: boolean) => void;
}

export const LIST_ID = 'search-box-list';
export const optionId = (index: number) => `search-box-option-${index}`;

/** Safari ends a composition before the key that ended it, which then says only 229. */
const COMPOSING_KEY = 229;

/** The keys of the field: the ARIA combobox pattern with a listbox that keeps the focus in the field. */
export function useBoxKeys(keys: BoxKeys): void {
  const { dialog, input, composing, active, count } = keys;

  useLayoutEffect(() => {
    input.setAttribute('aria-expanded', String(count > 0));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', optionId(active));
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [input, active, count]);

  useLayoutEffect(() => {
    const isComposing = () => composing.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === COMPOSING_KEY || isComposing()) return;
      if (takesKey(event, keys)) event.preventDefault();
    };
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      if (!isComposing()) keys.submit(false);
    };
    const onCancel = (event: Event) => {
      if (isComposing()) event.preventDefault(); // Esc takes back what is being composed
    };
    input.addEventListener('keydown', onKey);
    input.form?.addEventListener('submit', onSubmit);
    dialog.addEventListener('cancel', onCancel);
    return () => {
      input.removeEventListener('keydown', onKey);
      input.form?.removeEventListener('submit', onSubmit);
      dialog.removeEventListener('cancel', onCancel);
    };
  });
}

/** Acts on a key. Returns whether it was one of ours. */
function takesKey(event: KeyboardEvent, { active, count, setActive, remove, submit }: BoxKeys): boolean {
  const { key, altKey, shiftKey } = event;
  const newTab = event.ctrlKey || event.metaKey;
  if (key === 'Enter') return openChosen(active, newTab, submit);
  if (newTab || altKey || shiftKey) return false;
  if (key === 'Delete' && active >= 0) return remove();
  const next = moveActive(key, active, count);
  if (next !== null) setActive(next);
  return next !== null;
}

function openChosen(active: number, newTab: boolean, submit: BoxKeys['submit']): boolean {
  const link = document.getElementById(optionId(active));
  if (!(link instanceof HTMLAnchorElement)) {
    if (newTab) submit(true);
    return newTab; // without the modifier the form is sent, and that comes back here
  }
  if (newTab) window.open(link.href, '_blank', 'noopener');
  else link.click();
  return true;
}
