'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';

interface PersonNameFieldProps {
  name: string;
  label: string;
  value?: string;
  hint?: string;
}

const namesSchema = z.array(z.string());
const PAUSE_MS = 120;

async function fetchNames(typed: string, signal: AbortSignal): Promise<string[]> {
  const answer = await fetch(`/desk/people/names?${new URLSearchParams({ q: typed })}`, { signal });
  return answer.ok ? namesSchema.parse(await answer.json()) : [];
}

/** The names that fit what is typed; the last ones until the next are there. */
function useNames(typed: string): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    if (typed.trim() === '') return setNames([]);
    const given = new AbortController();
    const ask = () => fetchNames(typed, given.signal).then(setNames, () => undefined); // a field without suggestions is still a field
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [typed]);
  return names;
}

/** A field for somebody's name that offers the names there are; any other may be typed. */
export function PersonNameField({ name, label, value = '', hint }: PersonNameFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const names = useNames(typed === value ? '' : typed);
  // An open list hides the rest of the page from screen readers: one without names must not be open.
  return (
    <Autocomplete.Root
      items={names}
      mode="none"
      value={typed}
      onValueChange={setTyped}
      open={open && names.length > 0}
      onOpenChange={setOpen}
    >
      <div className="grid gap-1 text-note">
        <label htmlFor={id} className="text-soft">
          {label}
        </label>
        <Autocomplete.Input
          id={id}
          name={name}
          required
          maxLength={80}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          className="field min-h-10"
        />
        {hint !== undefined && (
          <span id={`${id}-hint`} className="text-label text-soft">
            {hint}
          </span>
        )}
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={2} className="z-20">
          <Autocomplete.Popup className="w-(--anchor-width) border border-rule-strong bg-raised text-note">
            <Autocomplete.List className="max-h-72 overflow-y-auto">
              {(item: string) => (
                <Autocomplete.Item
                  key={item}
                  value={item}
                  className="min-h-10 cursor-pointer px-3 py-2 data-highlighted:bg-sunk"
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
