/** @jsxImportSource preact */
import { render } from 'preact';
import { loadText } from './box-text.ts';
import { SearchBox } from './search-box.tsx';

/** Puts what is below the field into the form of the search dialog. To be called once. */
export async function mountSearchBox(dialog: HTMLDialogElement, input: HTMLInputElement): Promise<void> {
  await loadText();
  const place = document.createElement('div');
  place.className = 'contents';
  input.form?.append(place);
  render(<SearchBox dialog={dialog} input={input} />, place);
}
