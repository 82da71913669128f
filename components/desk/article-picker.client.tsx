'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { fill } from '#components/search/fill.ts';
import { isTyping, moveTo, pageBoxes, pickRange, toggleAll } from './article-picks.ts';

export interface PickerWords {
  pickPage: string;
  keys: string;
  /** Holds '{count}'. */
  picked: string;
  pickedAll: string;
}

interface ArticlePickerProps {
  words: PickerWords;
  /** What can be done with what is picked. */
  bar: ReactNode;
  children: ReactNode;
}

/**
 * Makes picking quick: ranges with Shift, j and k to go, x to pick, all of the page at once, and a count. The form
 * around it works without.
 */
export function ArticlePicker({ words, bar, children }: ArticlePickerProps) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLInputElement | null>(null);
  const [count, setCount] = useState<number | 'all' | null>(null);

  useEffect(() => {
    const recount = () => setCount(root.current ? countPicked(root.current) : 0);
    const onKey = (event: KeyboardEvent) => {
      if (!root.current || isTyping(event)) return;
      if (event.key === 'j' || event.key === 'k') moveTo(root.current, event.key === 'j' ? 1 : -1);
      else if (event.key === 'x' && document.activeElement instanceof HTMLInputElement) {
        document.activeElement.click();
      } else return;
      event.preventDefault();
    };
    recount(); // a browser that comes back restores what was picked
    const form = root.current?.closest('form');
    document.addEventListener('keydown', onKey);
    form?.addEventListener('change', recount);
    return () => {
      document.removeEventListener('keydown', onKey);
      form?.removeEventListener('change', recount);
    };
  }, []);

  function onClick(event: MouseEvent): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== 'id' || !root.current) return;
    if (event.shiftKey && last.current) pickRange(root.current, last.current, box);
    last.current = box;
  }

  const shown = count === null ? '' : count === 'all' ? words.pickedAll : fill(words.picked, { count });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the checkboxes inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: a range needs a pointer; keys have their own way
    <div ref={root} onClick={onClick}>
      {count !== null && (
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 text-note">
          <label className="flex min-h-9 cursor-pointer items-center gap-2 ps-1">
            <input
              type="checkbox"
              className="size-4.5 accent-(--accent)"
              onChange={({ currentTarget }) => root.current && toggleAll(root.current, currentTarget.checked)}
            />
            {words.pickPage}
          </label>
          <span className="text-label text-soft max-md:hidden">{words.keys}</span>
        </div>
      )}
      {children}
      <div className="sticky bottom-0 z-1 -mx-4 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-rule-strong bg-raised px-4 py-3 text-note md:-mx-8 md:px-8">
        <strong aria-live="polite" className="empty:hidden">
          {shown}
        </strong>
        {bar}
      </div>
    </div>
  );
}

function countPicked(root: HTMLElement): number | 'all' {
  const all = root.querySelector<HTMLInputElement>('input[name="all"]');
  return all?.checked ? 'all' : pageBoxes(root).filter(({ checked }) => checked).length;
}
