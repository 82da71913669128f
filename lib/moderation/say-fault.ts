import { t } from '#lib/messages/translate.ts';
import { zhCnQueue } from '#lib/messages/zh-cn-queue.ts';

type SaidFault = keyof typeof zhCnQueue.fault;

/** Why something was not done, in words for the editor. */
export function sayFault(fault: { reason: string; by?: string }): { ok: false; said: string } {
  return { ok: false, said: t(`queue.fault.${keyOf(fault)}`, { name: fault.by ?? '' }) };
}

function keyOf({ reason, by }: { reason: string; by?: string }): SaidFault {
  if (reason === 'changed-meanwhile') return by ? 'changedBy' : 'changedBySomebody';
  return isSaid(reason) ? reason : 'failed';
}

function isSaid(reason: string): reason is SaidFault {
  return Object.hasOwn(zhCnQueue.fault, reason);
}
