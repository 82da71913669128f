'use client';

import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from 'react';
import { SearchIcon } from '#components/ui/search-icon.tsx';
import type { SearchBoxProps } from './search-box.client.tsx';

interface SearchOpenerProps {
  /** The search page. */
  page: string;
  text: Record<'search' | 'placeholder' | 'close', string>;
}

const FIELDS = 'input, textarea, select, [contenteditable]';

/** ⌘K and Ctrl-K anywhere, '/' where nobody is typing. */
function opensBox(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !(event.target instanceof Element && event.target.closest(FIELDS));
}

/**
 * Opens the search box. The dialog and its field are part of the page, so that the field takes keys at
 * once (and a phone shows its keyboard); everything else is loaded when the box is wanted. Until then, or
 * should that fail, the form leads to /search.
 */
export function SearchOpener({ page, text }: SearchOpenerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [Box, setBox] = useState<ComponentType<SearchBoxProps> | null>(null);

  function load() {
    import('./search-box.client.tsx').then(
      ({ SearchBox }) => setBox(() => SearchBox),
      () => setBox(null), // offline: the form is still there
    );
  }

  function open() {
    if (!dialog.current?.open) dialog.current?.showModal();
    input.current?.select();
    load();
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!opensBox(event)) return;
      event.preventDefault(); // '/' and Ctrl-K are Firefox's and Chrome's own
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  function openFromLink(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  }

  return (
    <>
      <a
        href={page}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Meta+K Control+K"
        className="search-entry"
        onClick={openFromLink}
        onPointerEnter={load}
      >
        <SearchIcon />
        <span>{text.placeholder}</span>
      </a>
      <dialog
        ref={dialog}
        aria-label={text.search}
        className="search-dialog"
        // Not a click: one ends on the backdrop where a selection of the field's text does.
        onPointerDown={(event) => event.target === dialog.current && dialog.current.close()}
      >
        <form action={page}>
          <div className="search-field">
            <SearchIcon />
            <input
              ref={input}
              name="q"
              maxLength={200}
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-label={text.placeholder}
              placeholder={text.placeholder}
            />
            <button type="button" aria-label={text.close} onClick={() => dialog.current?.close()}>
              <span className="pointer-coarse:hidden">Esc</span>
              <span className="pointer-fine:hidden">×</span>
            </button>
          </div>
          {Box && dialog.current && input.current && <Box dialog={dialog.current} input={input.current} />}
        </form>
      </dialog>
    </>
  );
}
