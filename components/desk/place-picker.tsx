import { Combobox } from '@base-ui/react/combobox';
import { useId } from 'react';
import type { Place } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';

interface PlacePickerProps {
  label: string;
  places: Place[];
  chosen: Place | null;
  choose: (place: Place | null) => void;
}

/** As many as a list can show without becoming one to scroll through. */
const MOST_SHOWN = 50;

/** Finds a category by any part of its path. */
export function PlacePicker({ label, places, chosen, choose }: PlacePickerProps) {
  const id = useId();
  return (
    <Combobox.Root
      items={places}
      value={chosen}
      onValueChange={choose}
      isItemEqualToValue={(a, b) => a.id === b.id}
      itemToStringLabel={(place) => place.label}
      limit={MOST_SHOWN}
      autoHighlight
    >
      <div className="grid gap-1 text-note">
        <label htmlFor={id} className="text-soft">
          {label}
        </label>
        <Combobox.Input id={id} className="field" autoFocus />
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className="z-30 outline-none" sideOffset={4}>
          <Combobox.Popup className="w-(--anchor-width) border border-rule-strong bg-raised text-note">
            <Combobox.Empty>
              <p className="px-3 py-2 text-soft">{t('queue.merge.none')}</p>
            </Combobox.Empty>
            <Combobox.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto data-empty:p-0">
              {(place: Place) => (
                <Combobox.Item
                  key={place.id}
                  value={place}
                  className="flex cursor-default gap-3 px-3 py-1.5 wrap-anywhere data-highlighted:bg-accent data-highlighted:text-accent-ink"
                >
                  <span className="min-w-0 flex-1">{place.label}</span>
                  {place.articles !== null && (
                    <span className="tabular-nums">{t('desk.articles', { count: place.articles })}</span>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
