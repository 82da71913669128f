import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CategoryEntry, MergeForecast, Place } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { PlacePicker } from './place-picker.tsx';

export interface MergeDialogProps {
  entry: CategoryEntry;
  /** Chosen before it opened; null to choose here. */
  into: number | null;
  listPlaces: () => Promise<Place[]>;
  forecast: (merge: { id: number; into: number }) => Promise<MergeForecast>;
  merge: (into: number) => void;
  close: () => void;
}

/** Chooses where a category belongs, says what the merge would do, and does it. */
export function MergeDialog({ entry, into, listPlaces, forecast, merge, close }: MergeDialogProps) {
  const [places, setPlaces] = useState<Place[]>(() => toPlaces(entry));
  const [chosen, setChosen] = useState(() => places.find(({ id }) => id === into) ?? null);
  const told = useForecast(entry.id, chosen, forecast);
  const confirm = useRef<HTMLButtonElement>(null);
  const isReady = told?.ok === true && chosen?.id === into;

  useEffect(() => {
    if (isReady) confirm.current?.focus();
  }, [isReady]);

  useEffect(() => {
    let gone = false;
    listPlaces().then(
      (all) => !gone && setPlaces(all.filter(({ id }) => id !== entry.id)),
      () => undefined, // the suggestions are there to choose from
    );
    return () => {
      gone = true;
    };
  }, [entry.id, listPlaces]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (chosen && told?.ok) merge(chosen.id);
  }

  return (
    <DeskDialog title={t('queue.merge.title', { name: entry.name })} close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <PlacePicker places={places} chosen={chosen} choose={setChosen} />
        <Told chosen={chosen} told={told} />
        <div className="flex flex-wrap gap-3">
          <button
            type="submit"
            disabled={!told?.ok}
            ref={confirm}
            className="button-strong cursor-pointer disabled:opacity-50"
          >
            {t('queue.act.confirm')}
          </button>
          <button type="button" onClick={close} className="button-quiet cursor-pointer">
            {t('queue.act.cancel')}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}

function toPlaces({ suggestions }: CategoryEntry): Place[] {
  return suggestions.map(({ id, trail, articles }) => ({ id, label: trail.join(' › '), articles }));
}

function useForecast(id: number, chosen: Place | null, forecast: MergeDialogProps['forecast']) {
  const [told, setTold] = useState<{ of: number; forecast: MergeForecast } | null>(null);
  const into = chosen?.id ?? null;
  useEffect(() => {
    if (into === null) return;
    let gone = false;
    forecast({ id, into }).then(
      (answer) => !gone && setTold({ of: into, forecast: answer }),
      () => !gone && setTold({ of: into, forecast: { ok: false, said: t('queue.fault.offline') } }),
    );
    return () => {
      gone = true;
    };
  }, [id, into, forecast]);
  return told !== null && told.of === into ? told.forecast : null;
}

function Told({ chosen, told }: { chosen: Place | null; told: MergeForecast | null }) {
  const waiting = chosen === null ? t('queue.merge.choose') : t('queue.merge.looking');
  return (
    <div role="status" className="min-h-20 text-note">
      {told === null && <p className="text-soft">{waiting}</p>}
      {told?.ok === false && <p className="text-accent">{told.said}</p>}
      {told?.ok && (
        <ul className="list-disc ps-5">
          {told.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
