'use client';

import { useRouter } from 'next/navigation';
import {
  type CompositionEvent,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useRef,
  useTransition,
} from 'react';
import { pageHref } from '#lib/messages/locale.ts';

interface LiveSearchProps {
  /** The words of the address. */
  q: string;
  children: ReactNode;
}

const PAUSE_MS = 150;
const searchPage = () => pageHref('/search');

/** Words as the address then has them. */
const clean = (words: string) => words.trim().replace(/\s+/g, ' ');

function formHref(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text !== '') query.append(name, text);
  }
  return query.size > 0 ? `${searchPage()}?${query}` : searchPage();
}

/** The field that holds the words, where `target` is it. */
function wordsField(target: EventTarget): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.type === 'search' ? target : null;
}

/**
 * Makes the search page's own forms and links change the page in place: results follow the words as
 * they are typed, the address with them, and the field keeps its focus. Without a script they are
 * forms and links.
 */
export function LiveSearch({ q, children }: LiveSearchProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const root = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const asked = useRef([q]);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(pause.current), []);

  // Pages come in the order in which they were asked for. One that was not asked for by typing comes from
  // a link or the browser's way back, and only then is the field set: its reader may be further on.
  useEffect(() => {
    const place = asked.current.lastIndexOf(q);
    asked.current = place < 0 ? [q] : asked.current.slice(place);
    if (place >= 0 || composing.current) return;
    const field = root.current?.querySelector<HTMLInputElement>('input[type="search"]');
    if (field) field.value = q;
  }, [q]);

  function go(href: string, how: 'push' | 'replace', scroll = false): void {
    clearTimeout(pause.current);
    startTransition(() => router[how](href, { scroll }));
  }

  function follow({ form, value }: HTMLInputElement): void {
    const words = clean(value);
    clearTimeout(pause.current);
    if (!form || words === asked.current.at(-1)) return;
    pause.current = setTimeout(() => {
      asked.current.push(words);
      go(formHref(form), 'replace');
    }, PAUSE_MS);
  }

  function onInput(event: FormEvent): void {
    const field = wordsField(event.target);
    if (field && !composing.current) follow(field);
  }

  function onCompositionEnd(event: CompositionEvent): void {
    composing.current = false;
    const field = wordsField(event.target);
    if (field) follow(field);
  }

  function onSubmit(event: SubmitEvent<HTMLElement>): void {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (composing.current) return;
    const words = new FormData(event.target).get('q');
    asked.current.push(clean(String(words ?? '')));
    go(formHref(event.target), 'push');
  }

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.pathname !== searchPage() || link.hash !== '') return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.pathname + link.search, 'push', link.closest('nav') !== null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the forms and links within
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div
      ref={root}
      aria-busy={pending}
      data-pending={pending || undefined}
      className="group/live"
      onInput={onInput}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={onCompositionEnd}
      onSubmit={onSubmit}
      onClick={onClick}
    >
      {children}
    </div>
  );
}
