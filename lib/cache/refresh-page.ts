import { refresh } from 'next/cache';

/** Within a server action that answers with a value: the page it was called from is drawn anew with the answer. */
export function refreshPage(): void {
  refresh();
}
