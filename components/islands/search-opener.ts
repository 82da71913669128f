const FIELDS = 'input, textarea, select, [contenteditable]';

/** ⌘K and Ctrl-K anywhere, '/' where nobody is typing. */
function opensBox(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  if (document.documentElement.dataset.keys === 'off') return false; // the reader's choice (list-keys.ts)
  return event.key === '/' && !(event.target instanceof Element && event.target.closest(FIELDS));
}

/**
 * Opens the search box. The dialog and its field are part of the page, so that the field takes keys at
 * once (and a phone shows its keyboard); everything else is loaded when the box is wanted. Until then, or
 * should that fail, the form leads to the search page.
 */
export function startSearchOpener(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const input = dialog?.querySelector('input');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-entry]');
  if (!dialog || !input || !link) return;
  let isLoaded = false;

  const load = () => {
    if (isLoaded) return;
    isLoaded = true;
    import('./search-box/mount-search-box.tsx').then(
      ({ mountSearchBox }) => mountSearchBox(dialog, input),
      () => {
        isLoaded = false; // offline: the form is still there, and the next opening tries again
      },
    );
  };
  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    load();
  };

  document.addEventListener('keydown', (event) => {
    if (!opensBox(event)) return;
    event.preventDefault(); // '/' and Ctrl-K are Firefox's and Chrome's own
    open();
  });
  link.addEventListener('pointerenter', load);
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  // Not a click: one ends on the backdrop where a selection of the field's text does.
  dialog.addEventListener('pointerdown', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
}
