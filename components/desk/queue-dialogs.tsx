import type { AlikeEntry, QueueEntry, Verdict } from '#lib/articles/queue-entry.ts';
import { t } from '#lib/messages/translate.ts';
import { FieldDialog } from './field-dialog.tsx';
import { ForecastDialog } from './forecast-dialog.tsx';
import { KeysDialog, QUEUE_KEYS } from './keys-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import type { QueueActions, QueueDialog } from './queue-actions.ts';

interface QueueDialogsProps {
  entry: QueueEntry | null;
  dialog: QueueDialog;
  actions: QueueActions;
  settle: (verdict: Verdict) => void;
  close: () => void;
}

/** The dialog that is open. */
export function QueueDialogs({ entry, dialog, actions, settle, close }: QueueDialogsProps) {
  if (dialog.name === 'keys') return <KeysDialog keys={QUEUE_KEYS} close={close} />;
  if (entry?.kind === 'undated') {
    return (
      <FieldDialog
        title={t('queue.date.title', { name: entry.title })}
        label={t('queue.date.date')}
        type="datetime-local"
        value=""
        save={(date) => settle({ kind: 'undated', id: entry.id, verdict: 'date', date })}
        close={close}
      />
    );
  }
  if (entry?.kind === 'alike' && dialog.name === 'join') {
    return <JoinDialog entry={entry} {...dialog} actions={actions} settle={settle} close={close} />;
  }
  if (entry?.kind !== 'category') return null;
  const { kind, id, version, name, count } = entry;
  if (dialog.name === 'hide') {
    return (
      <ForecastDialog
        title={t('categories.previewTitle', { kind: t('categories.kind.hide'), name })}
        forecast={() => actions.forecast({ kind: 'hide', id })}
        carryOut={() => settle({ kind, id, version, verdict: 'hide' })}
        close={close}
      />
    );
  }
  if (dialog.name === 'rename') {
    return (
      <FieldDialog
        title={t('queue.rename.title', { name })}
        label={t('queue.rename.name')}
        hint={`${t('queue.affects', { count })}${t('queue.rename.hint')}`}
        type="text"
        value={name}
        save={(renamed) => settle({ kind, id, version, verdict: 'rename', name: renamed })}
        close={close}
      />
    );
  }
  return (
    <PlaceDialog
      title={t('queue.merge.title', { name })}
      label={t('queue.merge.place')}
      known={entry.suggestions.map((one) => ({ ...one, label: one.trail.join(' › ') }))}
      without={new Set([id])}
      into={dialog.name === 'merge' ? dialog.into : null}
      listPlaces={actions.listPlaces}
      forecast={(into) => actions.forecast({ kind: 'merge', id, into })}
      carryOut={(into) => settle({ kind, id, version, verdict: 'merge', into })}
      close={close}
    />
  );
}

type JoinDialogProps = Pick<QueueDialogsProps, 'actions' | 'settle' | 'close'> & {
  entry: AlikeEntry;
  from: number;
  into: number;
};

function JoinDialog({ entry, from, into, actions, settle, close }: JoinDialogProps) {
  const { kind, id, kept, other } = entry;
  const nameOf = (person: number) => (person === kept.id ? kept : other).name;
  const versions = { [kept.id]: kept.version, [other.id]: other.version };
  return (
    <ForecastDialog
      title={t('people.mergeInto', { name: nameOf(from), into: nameOf(into) })}
      forecast={() => actions.forecastPeople({ kind: 'merge', id: from, into })}
      carryOut={() => settle({ kind, id, verdict: 'join', from, into, versions })}
      close={close}
    />
  );
}
