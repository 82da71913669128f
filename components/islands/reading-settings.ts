import { READING_SETTINGS } from '../reader/reading-names.ts';
import { changeSettings, followOtherTabs, type ReadingSetting, settingOf } from './reading-store.ts';

const isSetting = (name: string): name is ReadingSetting => READING_SETTINGS.some((known) => known === name);

/** Scheme and type, set in one small form: what is chosen shows at once. */
export function startReadingSettings(): void {
  const form = document.querySelector<HTMLFormElement>('[data-reading-settings]');
  if (!form) return;
  const show = () => {
    for (const input of inputsOf(form)) {
      if (isSetting(input.name)) input.checked = input.value === (settingOf(input.name) ?? '');
    }
  };
  show();
  followOtherTabs(show);
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && isSetting(target.name)) {
      changeSettings({ [target.name]: target.value || null });
    }
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    changeSettings(Object.fromEntries(inputsOf(form).map(({ name }) => [name, null])));
    show();
  });
}

const inputsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input')];
