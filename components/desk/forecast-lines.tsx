import type { ChangeForecast } from '#lib/articles/queue-entry.ts';

/** What a change would do, or why it cannot be made; `waiting` as long as nothing is known. */
export function ForecastLines({ told, waiting }: { told: ChangeForecast | null; waiting: string }) {
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
