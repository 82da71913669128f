import type { LogSubject } from '#lib/articles/log-views.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCnLog } from '#lib/messages/zh-cn-log.ts';

const has = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key);

/** What was done, in words; a kind that has none yet goes by its group and its own name. */
export function kindWords(kind: string): string {
  const key = kind.replace('.', '_'); // a dot would lead a level down
  if (has(zhCnLog.kind, key)) return t(`log.kind.${key}`);
  const [group = '', verb = ''] = kind.split('.');
  return has(zhCnLog.group, group) ? `${t(`log.group.${group}`)} ${verb}` : kind;
}

/** What it was done to. */
export function subjectWords({ kind, name }: LogSubject): string {
  if (kind === 'articles') {
    return name === '' || name === null ? t('log.filterSubject') : t('log.filterNamed', { name });
  }
  return name === null ? t('log.gone') : t('log.quoted', { name });
}

export function fieldWords(field: string): string {
  return has(zhCnLog.field, field) ? t(`log.field.${field}`) : field;
}

export function tableWords(table: string): string {
  return has(zhCnLog.table, table) ? t(`log.table.${table}`) : table;
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What of an article is as its file says where the desk says nothing. */
const FROM_FILE: ReadonlySet<string> = new Set(['title', 'dek', 'published_at', 'hidden', 'category_ids']);

/** A value of a field; what stands for itself stays. */
export function valueWords(table: string, field: string, value: string | null): string {
  if (value === null && table === 'article_decisions' && FROM_FILE.has(field))
    return t('articles.asImported');
  if (value === null || value === '') return t('log.nothing');
  if (value === 'true') return t('log.yes');
  if (value === 'false') return t('log.no');
  if (ISO.test(value) && !Number.isNaN(Date.parse(value))) return formatFullDate(value);
  const isWord = (field === 'status' || field === 'role' || field === 'place') && has(zhCnLog.value, value);
  return isWord ? t(`log.value.${value}`) : value;
}
