import { t } from '#lib/messages/translate.ts';
import { CloseIcon } from './reading-icons.tsx';

interface Choice {
  /** '' is the default. */
  value: string;
  label: string;
}

/** Scheme and type; filled and kept by components/islands/reading-settings.ts. */
export function ReadingSettings() {
  return (
    <div
      id="reading-settings"
      popover="auto"
      role="dialog"
      aria-labelledby="reading-settings-title"
      className="panel"
    >
      <form data-reading-settings="">
        <PanelHead id="reading-settings-title" title={t('reading.settings')} panel="reading-settings" />
        {groups().map(({ name, title, choices }) => (
          <fieldset key={name} className="mt-3">
            <legend className="label">{title}</legend>
            <div className="choices">
              {choices.map(({ value, label }) => (
                <label key={value}>
                  <input type="radio" name={name} value={value} defaultChecked={value === ''} />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <p className="mt-4 flex flex-wrap justify-between gap-x-4 text-note">
          <button type="reset" className="text-link">
            {t('reading.reset')}
          </button>
          <button type="button" data-open-keys="" className="text-link pointer-coarse:hidden">
            {t('reading.keys.title')}
          </button>
        </p>
      </form>
    </div>
  );
}

export function PanelHead({ id, title, panel }: { id: string; title: string; panel: string }) {
  return (
    <div className="flex items-center justify-between gap-4">
      <h2 id={id} className="headline text-item">
        {title}
      </h2>
      <button
        type="button"
        popoverTarget={panel}
        popoverTargetAction="hide"
        aria-label={t('reading.close')}
        className="icon-button"
      >
        <CloseIcon />
      </button>
    </div>
  );
}

function groups(): { name: string; title: string; choices: Choice[] }[] {
  return [
    {
      name: 'theme',
      title: t('reading.theme'),
      choices: [
        { value: '', label: t('reading.themeSystem') },
        { value: 'light', label: t('reading.themeLight') },
        { value: 'dark', label: t('reading.themeDark') },
      ],
    },
    {
      name: 'size',
      title: t('reading.size'),
      choices: [
        { value: 'small', label: t('reading.sizeSmall') },
        { value: '', label: t('reading.sizeNormal') },
        { value: 'large', label: t('reading.sizeLarge') },
        { value: 'huge', label: t('reading.sizeHuge') },
      ],
    },
    {
      name: 'leading',
      title: t('reading.leading'),
      choices: [
        { value: 'tight', label: t('reading.leadingTight') },
        { value: '', label: t('reading.leadingNormal') },
        { value: 'loose', label: t('reading.leadingLoose') },
      ],
    },
    {
      name: 'paragraphs',
      title: t('reading.paragraphs'),
      choices: [
        { value: '', label: t('reading.paragraphsIndented') },
        { value: 'spaced', label: t('reading.paragraphsSpaced') },
      ],
    },
    {
      name: 'face',
      title: t('reading.face'),
      choices: [
        { value: '', label: t('reading.faceSerif') },
        { value: 'sans', label: t('reading.faceSans') },
      ],
    },
  ];
}
