import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ChangeForecast } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { ForecastLines } from './forecast-lines.tsx';

interface ForecastDialogProps {
  title: string;
  forecast: () => Promise<ChangeForecast>;
  carryOut: () => void;
  close: () => void;
}

/** Says what a change would do, and does it. */
export function ForecastDialog({ title, forecast, carryOut, close }: ForecastDialogProps) {
  const [told, setTold] = useState<ChangeForecast | null>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const ask = useEffectEvent(forecast);
  useEffect(() => {
    let gone = false;
    ask().then(
      (answer) => !gone && setTold(answer),
      () => !gone && setTold({ ok: false, said: t('queue.fault.offline') }),
    );
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => {
    if (told?.ok) confirm.current?.focus();
  }, [told]);
  return (
    <DeskDialog title={title} close={close}>
      <ForecastLines told={told} waiting={t('queue.merge.looking')} />
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          ref={confirm}
          disabled={!told?.ok}
          onClick={carryOut}
          className="button-strong cursor-pointer disabled:opacity-50"
        >
          {t('queue.act.confirm')}
        </button>
        <button type="button" onClick={close} className="button-quiet cursor-pointer">
          {t('queue.act.cancel')}
        </button>
      </div>
    </DeskDialog>
  );
}
