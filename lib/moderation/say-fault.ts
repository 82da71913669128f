import { t } from '#lib/messages/translate.ts';
import { zhCnQueue } from '#lib/messages/zh-cn-queue.ts';

type SaidFault = keyof typeof zhCnQueue.fault;

export interface SaidRefusal {
  ok: false;
  /** The fault's own word. */
  reason: string;
  said: string;
}

/** Why something was not done, in words for the editor. */
export function sayFault(fault: { reason: string; by?: string }): SaidRefusal {
  return {
    ok: false,
    reason: fault.reason,
    said: t(`queue.fault.${keyOf(fault)}`, { name: fault.by ?? '' }),
  };
}

function keyOf({ reason, by }: { reason: string; by?: string }): SaidFault {
  if (reason === 'changed-meanwhile') return by ? 'changedBy' : 'changedBySomebody';
  return isSaid(reason) ? reason : 'failed';
}

function isSaid(reason: string): reason is SaidFault {
  return Object.hasOwn(zhCnQueue.fault, reason);
}
