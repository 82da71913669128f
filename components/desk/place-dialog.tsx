import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ChangeForecast, Place } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { ForecastLines } from './forecast-lines.tsx';
import { PlacePicker } from './place-picker.tsx';

interface PlaceDialogProps {
  title: string;
  /** What the field asks for. */
  label: string;
  /** Places to choose from until all are there. */
  known: Place[];
  /** Places that make no sense here. */
  without: ReadonlySet<number>;
  /** Chosen before it opened; null to choose here. */
  into: number | null;
  /** Null where all are known. */
  listPlaces: (() => Promise<Place[]>) | null;
  /** Says what choosing a place would do. */
  forecast: (into: number) => Promise<ChangeForecast>;
  carryOut: (into: number) => void;
  close: () => void;
}

/** Chooses a category, says what that would do, and does it. */
export function PlaceDialog(props: PlaceDialogProps) {
  const { title, label, known, without, into, listPlaces, forecast, carryOut, close } = props;
  const [places, setPlaces] = useState<Place[]>(known);
  const [chosen, setChosen] = useState(() => known.find(({ id }) => id === into) ?? null);
  const told = useForecast(chosen?.id ?? null, forecast);
  const confirm = useRef<HTMLButtonElement>(null);
  const isReady = told?.ok === true && chosen?.id === into;

  useEffect(() => {
    if (isReady) confirm.current?.focus();
  }, [isReady]);

  useEffect(() => {
    let gone = false;
    listPlaces?.().then(
      (all) => !gone && setPlaces(all),
      () => undefined, // those that are known are there to choose from
    );
    return () => {
      gone = true;
    };
  }, [listPlaces]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (chosen && told?.ok) carryOut(chosen.id);
  }

  return (
    <DeskDialog title={title} close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <PlacePicker
          label={label}
          places={places.filter(({ id }) => !without.has(id))}
          chosen={chosen}
          choose={setChosen}
        />
        <ForecastLines
          told={told}
          waiting={chosen === null ? t('queue.merge.choose') : t('queue.merge.looking')}
        />
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

function useForecast(into: number | null, forecast: PlaceDialogProps['forecast']) {
  const [told, setTold] = useState<{ of: number; forecast: ChangeForecast } | null>(null);
  const ask = useEffectEvent(forecast);
  useEffect(() => {
    if (into === null) return;
    let gone = false;
    ask(into).then(
      (answer) => !gone && setTold({ of: into, forecast: answer }),
      () => !gone && setTold({ of: into, forecast: { ok: false, said: t('queue.fault.offline') } }),
    );
    return () => {
      gone = true;
    };
  }, [into]);
  return told !== null && told.of === into ? told.forecast : null;
}
