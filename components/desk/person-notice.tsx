import { t } from '#lib/messages/translate.ts';
import { zhCnPeople } from '#lib/messages/zh-cn-people.ts';

type Given = string | string[] | undefined;

interface PersonNoticeProps {
  said: Given;
  /** Who was faster. */
  by?: Given;
  /** Who has the name that was asked for. */
  holder?: { id: number; name: string; person: number } | null;
}

function isKnown(said: Given): said is keyof typeof zhCnPeople.said {
  return typeof said === 'string' && Object.hasOwn(zhCnPeople.said, said);
}

const BOX = 'mt-3 border-l-2 border-accent bg-sunk px-3 py-2 text-note';

/** What the last change came to; anything unknown in the address says nothing. */
export function PersonNotice({ said, by, holder }: PersonNoticeProps) {
  const faster = said === 'changed-meanwhile' && typeof by === 'string' ? by : '';
  const text = isKnown(said) ? t(`people.said.${said}`) : '';
  return (
    <p role="status" className={isKnown(said) ? BOX : 'sr-only'}>
      {faster === '' ? text : t('people.changedBy', { by: faster })}
      {said === 'name-taken' && holder && (
        <a
          href={`/desk/people/change?kind=merge&id=${holder.person}&into=${holder.id}`}
          className="text-link"
        >
          {holder.name}
        </a>
      )}
    </p>
  );
}
