import type { ChangeForecast, Place, QueueEntry, Verdict, VerdictAnswer } from '#lib/articles/queue-entry.ts';

type FormAction = (form: FormData) => Promise<void>;

/** The doors through which the queue's decisions go; those with a form work without JavaScript. */
export interface QueueActions {
  decide: (verdict: Verdict) => Promise<VerdictAnswer>;
  undo: (decisionId: number) => Promise<VerdictAnswer>;
  forecast: (change: Record<string, unknown>) => Promise<ChangeForecast>;
  forecastPeople: (change: Record<string, unknown>) => Promise<ChangeForecast>;
  listPlaces: () => Promise<Place[]>;
  approveCategories: FormAction;
  approveCredits: FormAction;
  rejectCredits: FormAction;
  date: FormAction;
  keepApart: FormAction;
  retryFile: FormAction;
}

export type QueueDialog =
  | { name: 'merge'; into: number | null }
  | { name: 'rename' }
  | { name: 'hide' }
  | { name: 'date' }
  /** Which of two alike names becomes another name of which. */
  | { name: 'join'; from: number; into: number }
  | { name: 'keys' };

/** What a row of the queue may do; null for those who only look. */
export interface RowHands {
  actions: QueueActions;
  decide: (verdict: Verdict) => void;
  open: (entry: QueueEntry, dialog: QueueDialog) => void;
}
