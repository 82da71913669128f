import { t } from '#lib/messages/translate.ts';
import type { zhCnQueue } from '#lib/messages/zh-cn-queue.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { areLettersOn, switchLetters } from './use-queue-keys.ts';

type KeyName = keyof typeof zhCnQueue.keys;
type KeyTable = readonly (readonly [readonly string[], KeyName])[];

export const QUEUE_KEYS: KeyTable = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['a'], 'approve'],
  [['m'], 'merge'],
  [['1', '…', '5'], 'suggestion'],
  [['e'], 'edit'],
  [['x'], 'reject'],
  [['o', 'Enter'], 'open'],
  [['u'], 'undo'],
  [['?'], 'help'],
];

export const TREE_KEYS: KeyTable = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['J'], 'down'],
  [['K'], 'up'],
  [['e'], 'rename'],
  [['g'], 'move'],
  [['m'], 'merge'],
  [['x'], 'toggle'],
  [['o', 'Enter'], 'openCategory'],
  [['u'], 'undo'],
  [['?'], 'help'],
];

/** What each key does. */
export function KeysDialog({ keys: table, close }: { keys: KeyTable; close: () => void }) {
  return (
    <DeskDialog title={t('queue.act.keys')} close={close}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-note">
        {table.map(([keys, name]) => (
          <div key={name} className="contents">
            <dt className="flex gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="min-w-7 border border-rule px-1.5 text-center font-sans">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`queue.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="flex items-center gap-2 text-note">
        <input
          type="checkbox"
          defaultChecked={areLettersOn()}
          onChange={(event) => switchLetters(event.currentTarget.checked)}
        />
        {t('queue.lettersOn')}
      </label>
      <button type="button" onClick={close} className="button-quiet cursor-pointer justify-self-start">
        {t('queue.act.close')}
      </button>
    </DeskDialog>
  );
}
