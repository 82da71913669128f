import { t } from '#lib/messages/translate.ts';
import { zhCnLog } from '#lib/messages/zh-cn-log.ts';

interface LogFilterFormProps {
  filter: { by: string | null; group: string | null; from: string | null; to: string | null; q: string };
  deciders: string[];
}

const GROUPS = Object.keys(zhCnLog.group) as (keyof typeof zhCnLog.group)[];

/** Narrows the log; everything it asks stands in the address. */
export function LogFilterForm({ filter, deciders }: LogFilterFormProps) {
  const { by, group, from, to, q } = filter;
  return (
    <form
      action="/desk/log"
      method="get"
      aria-label={t('log.filter')}
      className="mt-5 grid grid-cols-2 items-end gap-x-4 gap-y-3 text-note md:grid-cols-3 lg:grid-cols-[1fr_1fr_1fr_1fr_1.5fr_auto]"
    >
      <label className="grid min-w-0 gap-1">
        <span className="text-label text-soft">{t('log.by')}</span>
        <select name="by" defaultValue={by ?? ''} className="field">
          <option value="">{t('log.any')}</option>
          {deciders.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="grid min-w-0 gap-1">
        <span className="text-label text-soft">{t('log.groupLabel')}</span>
        <select name="group" defaultValue={group ?? ''} className="field">
          <option value="">{t('log.any')}</option>
          {GROUPS.map((one) => (
            <option key={one} value={one}>
              {t(`log.group.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid min-w-0 gap-1">
        <span className="text-label text-soft">{t('log.from')}</span>
        <input type="date" name="from" defaultValue={from ?? ''} className="field" />
      </label>
      <label className="grid min-w-0 gap-1">
        <span className="text-label text-soft">{t('log.to')}</span>
        <input type="date" name="to" defaultValue={to ?? ''} className="field" />
      </label>
      <label className="grid min-w-0 gap-1">
        <span className="text-label text-soft">{t('log.q')}</span>
        <input type="search" name="q" defaultValue={q} maxLength={100} className="field" />
      </label>
      <button type="submit" className="button-quiet cursor-pointer justify-center">
        {t('log.apply')}
      </button>
    </form>
  );
}
