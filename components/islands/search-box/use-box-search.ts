import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readSearch } from './ask-box.ts';

interface BoxSearch {
  /** What the form asks for, as a query string. It stands still while an input method composes. */
  search: string;
  composing: { current: boolean };
}

/** Follows the form of the box. */
export function useBoxSearch(input: HTMLInputElement): BoxSearch {
  const [search, setSearch] = useState(() => (input.form ? readSearch(input.form) : ''));
  const composing = useRef(false);

  useLayoutEffect(() => {
    const { form } = input;
    if (!form) return;
    const read = () => {
      if (!composing.current) setSearch(readSearch(form));
    };
    const begin = () => {
      composing.current = true;
    };
    // Chrome sends the last `input` before this and Safari after it, so both read.
    const end = () => {
      composing.current = false;
      read();
    };
    form.addEventListener('input', read);
    input.addEventListener('compositionstart', begin);
    input.addEventListener('compositionend', end);
    return () => {
      form.removeEventListener('input', read);
      input.removeEventListener('compositionstart', begin);
      input.removeEventListener('compositionend', end);
    };
  }, [input]);

  return { search, composing };
}

/** Puts another word into the field, as if it had been typed. */
export function typeInto(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.focus();
}
