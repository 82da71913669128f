import { t } from '#lib/messages/translate.ts';
import { zhCnCategories } from '#lib/messages/zh-cn-categories.ts';

function isKnown(said: unknown): said is keyof typeof zhCnCategories.said {
  return typeof said === 'string' && Object.hasOwn(zhCnCategories.said, said);
}

/** What the last change came to; anything unknown in the address says nothing. */
export function CategoryNotice({ said }: { said: string | string[] | undefined }) {
  return (
    <p
      role="status"
      className={isKnown(said) ? 'mt-3 border-l-2 border-accent bg-sunk px-3 py-2 text-note' : 'sr-only'}
    >
      {isKnown(said) ? t(`categories.said.${said}`) : ''}
    </p>
  );
}
