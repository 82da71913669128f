/** @jsxImportSource preact */
import { render } from 'preact';
import { SearchBox } from './search-box.tsx';

/** Puts what is below the field into the form of the search dialog. To be called once. */
export function mountSearchBox(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const place = document.createElement('div');
  place.className = 'contents';
  input.form?.append(place);
  render(<SearchBox dialog={dialog} input={input} />, place);
}
