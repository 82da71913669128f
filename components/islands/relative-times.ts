import { textOf } from './say.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEIJING_OFFSET = -480;

/** Recent times say how long ago they are; where the reader's clock is not Beijing's, each tells the reader's too. */
export function startRelativeTimes(): void {
  const refresh = () => {
    const times = [...document.querySelectorAll<HTMLTimeElement>('time[data-relative]')];
    for (const time of times.filter((one) => one.dataset.absolute === undefined)) tellBoth(time);
    showAges(times);
  };
  refresh();
  document.addEventListener('content-changed', refresh);
  setInterval(() => document.visibilityState === 'visible' && refresh(), MINUTE);
}

/** Keeps the server's text and puts both clocks into the tip. */
function tellBoth(time: HTMLTimeElement): void {
  const date = new Date(time.dateTime);
  time.dataset.absolute = time.textContent ?? '';
  const own = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const differs = date.getTimezoneOffset() !== BEIJING_OFFSET;
  const isRecent = Date.now() - date.getTime() < DAY;
  const tip = differs ? textOf('yourZone').replace('%', own.format(date)) : '';
  if (differs || isRecent) time.title = [time.dataset.absolute, tip].filter(Boolean).join('\n');
}

function showAges(times: HTMLTimeElement[]): void {
  const ages = times.map((time) => ({
    time,
    text: ageText(time),
    width: time.getBoundingClientRect().width,
  }));
  // All are measured before any is written.
  for (const { time, text, width } of ages) {
    const absolute = time.dataset.absolute ?? '';
    const shown = text !== null && text.length <= absolute.length ? text : absolute;
    if (shown === time.textContent) continue;
    // Nothing that stands beside it may move.
    time.style.minWidth ||= `${width / Number.parseFloat(getComputedStyle(time).fontSize)}em`;
    time.style.display = 'inline-block';
    time.textContent = shown;
  }
}

function ageText({ dateTime, dataset }: HTMLTimeElement): string | null {
  const age = relativeAge(Date.now() - Date.parse(dateTime), document.documentElement.lang);
  // An article's own page also keeps the clock of the full time.
  const clock = dataset.full === undefined ? undefined : /\d?\d:\d\d/.exec(dataset.absolute ?? '')?.[0];
  return age !== null && clock ? `${age} · ${clock}` : age;
}

/** '3小时前' for what is less than a day old, else null. `age` in milliseconds. */
export function relativeAge(age: number, lang: string): string | null {
  if (!(age >= 0 && age < DAY)) return null;
  const format = new Intl.RelativeTimeFormat(lang);
  if (age < HOUR) return format.format(-Math.max(1, Math.floor(age / MINUTE)), 'minute');
  return format.format(-Math.floor(age / HOUR), 'hour');
}
