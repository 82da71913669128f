import type { QuarantineReason } from '#lib/content-import/draft.ts';
import { t } from '#lib/messages/translate.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';

function isKnown(reason: string): reason is QuarantineReason {
  return Object.hasOwn(zhCn.desk.reason, reason);
}

/** The importer's code for a fault as a sentence for editors; the compiler sees that each code has one. */
export function quarantineReason(reason: string): string {
  return isKnown(reason) ? t(`desk.reason.${reason}`) : t('desk.reasonUnknown');
}
