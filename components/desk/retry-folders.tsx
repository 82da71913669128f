import { t } from '#lib/messages/translate.ts';
import { DecisionButton } from './decision-button.tsx';

interface RetryFoldersProps {
  folders: readonly { folder: string; count: number }[];
  retry: (form: FormData) => Promise<void>;
}

/** "Try all again", once for each folder that has files in quarantine. */
export function RetryFolders({ folders, retry }: RetryFoldersProps) {
  return (
    <ul className="mt-4 grid gap-3">
      {folders.map(({ folder, count }) => (
        <li key={folder} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 text-label text-soft wrap-anywhere">{folder}</span>
          <DecisionButton
            action={retry}
            name="folder"
            values={[folder]}
            label={t('desk.retryFolder', { count })}
            about={folder}
          />
        </li>
      ))}
    </ul>
  );
}
