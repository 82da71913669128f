'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';

interface SuggestFieldProps {
  /** Where suggestions come from: an address that answers `?q=` with JSON string[]. */
  from: string;
  name: string;
  label: string;
  value?: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  maxLength: number;
  /** A label in small letters, as filters have it. */
  small?: boolean;
}

const textsSchema = z.array(z.string());
const PAUSE_MS = 120;

async function fetchTexts(from: string, typed: string, signal: AbortSignal): Promise<string[]> {
  const answer = await fetch(`${from}?${new URLSearchParams({ q: typed })}`, { signal });
  return answer.ok ? textsSchema.parse(await answer.json()) : [];
}

/** The suggestions that fit what is typed; the last ones until the next are there. */
function useSuggestions(from: string, typed: string): string[] {
  const [texts, setTexts] = useState<string[]>([]);
  useEffect(() => {
    if (typed.trim() === '') return setTexts([]);
    const given = new AbortController();
    const ask = () => fetchTexts(from, typed, given.signal).then(setTexts, () => undefined); // a field without suggestions is still a field
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [from, typed]);
  return texts;
}

/** A field for a text that offers those there are; any other may be typed, and without JavaScript all of it is. */
export function SuggestField(props: SuggestFieldProps) {
  const { from, name, label, value = '', hint, placeholder, required, maxLength, small = false } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const texts = useSuggestions(from, typed === value ? '' : typed);
  // An open list hides the rest of the page from screen readers: one that is empty must not be open.
  return (
    <Autocomplete.Root
      items={texts}
      mode="none"
      value={typed}
      onValueChange={setTyped}
      open={open && texts.length > 0}
      onOpenChange={setOpen}
    >
      <div className="grid min-w-0 gap-1 text-note">
        <label htmlFor={id} className={small ? 'text-label text-soft' : 'text-soft'}>
          {label}
        </label>
        <Autocomplete.Input
          id={id}
          name={name}
          required={required}
          maxLength={maxLength}
          placeholder={placeholder}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          className={small ? 'field' : 'field min-h-10'}
        />
        {hint !== undefined && (
          <span id={`${id}-hint`} className="text-label text-soft">
            {hint}
          </span>
        )}
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={2} className="z-20">
          <Autocomplete.Popup className="w-(--anchor-width) min-w-64 border border-rule-strong bg-raised text-note">
            <Autocomplete.List className="max-h-72 overflow-y-auto">
              {(item: string) => (
                <Autocomplete.Item
                  key={item}
                  value={item}
                  className="min-h-10 cursor-pointer px-3 py-2 wrap-anywhere data-highlighted:bg-sunk"
                >
                  {item}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
