import { t } from '#lib/messages/translate.ts';
import { zhCnPeople } from '#lib/messages/zh-cn-people.ts';

type Given = string | string[] | undefined;
type Known = keyof typeof zhCnPeople.credits.said;

function isKnown(said: Given): said is Known {
  return typeof said === 'string' && Object.hasOwn(zhCnPeople.credits.said, said);
}

/** What the last change of a credit came to; anything unknown in the address says nothing. */
export function CreditNotice({ said, by }: { said: Given; by: Given }) {
  if (!isKnown(said)) return null;
  const faster = said === 'changed-meanwhile' && typeof by === 'string';
  return (
    <p role="status" className="mt-3 border-l-2 border-accent bg-sunk px-3 py-2 text-note">
      {faster ? t('people.changedBy', { by }) : t(`people.credits.said.${said}`)}
    </p>
  );
}
