import type { MouseEvent } from 'react';

/** Does something on the page; with a modifier key, or without JavaScript, the link leads where it says. */
export function instead(act: () => void) {
  return (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
}
