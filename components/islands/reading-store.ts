import { READING_KEY, READING_SETTINGS } from '../reader/reading-names.ts';

export type ReadingSetting = (typeof READING_SETTINGS)[number];

declare global {
  interface Window {
    /** Made by the script in <head> (components/reader/early-script.ts). */
    applyReading?: (settings: Partial<Record<string, string>>) => void;
  }
}

const page = () => document.documentElement;

/** What is set; undefined is the default. It stands on <html>, so that it also holds where nothing may be stored. */
export const settingOf = (name: ReadingSetting): string | undefined => page().dataset[name];

/** Sets or, with null, takes back; at once, for every page of this browser. */
export function changeSettings(changes: Partial<Record<ReadingSetting, string | null>>): void {
  const settings: Partial<Record<ReadingSetting, string>> = {};
  for (const name of READING_SETTINGS) {
    const value = name in changes ? changes[name] : settingOf(name);
    if (value) settings[name] = value;
  }
  window.applyReading?.(settings);
  try {
    localStorage.setItem(READING_KEY, JSON.stringify(settings));
  } catch {
    // storage is forbidden or full: it holds for this page
  }
}

/** Another tab changed something, or the page came back from the browser's memory as it was. */
export function followOtherTabs(onChange: () => void): void {
  const readAgain = () => {
    try {
      window.applyReading?.(JSON.parse(localStorage.getItem(READING_KEY) ?? '{}') ?? {});
    } catch {
      return; // unreadable: what is set here stays
    }
    onChange();
  };
  addEventListener('storage', ({ key }) => key === READING_KEY && readAgain());
  addEventListener('pageshow', ({ persisted }) => persisted && readAgain());
}
