import { t } from '#lib/messages/translate.ts';
import { Specimen } from './specimen.tsx';

const TYPE = [
  ['text-flag', 'headline'],
  ['text-display', 'headline'],
  ['text-title', 'headline'],
  ['text-story', 'headline'],
  ['text-item', 'headline'],
  ['text-base', ''],
  ['text-note', 'text-soft'],
  ['text-label', 'text-soft'],
] as const;
/** In quarters of a rem, as Tailwind counts them. */
const SPACES = [1, 2, 3, 4, 5, 7, 10, 12, 16];

/** The sizes of type and the distances that everything keeps to. */
export function Scales() {
  return (
    <>
      <Specimen title={t('design.type')}>
        <ul className="grid grid-cols-1 gap-3">
          {TYPE.map(([size, kind]) => (
            <li
              key={size}
              className="grid grid-cols-1 items-baseline gap-x-6 sm:grid-cols-[8rem_minmax(0,1fr)]"
            >
              <span className="label">{size}</span>
              <span className={`${size} ${kind}`}>{t('design.typeLine')}</span>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen title={t('design.space')}>
        <ul className="grid grid-cols-1 gap-1.5">
          {SPACES.map((space) => (
            <li key={space} className="flex items-center gap-4">
              <span className="label w-20">{t('design.pixels', { pixels: space * 4 })}</span>
              <span className="h-3 bg-accent" style={{ width: `${space * 0.25}rem` }} />
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}
