import { database } from '#db/client.ts';
import { type Decider, findDecision } from '#db/queries/decide.ts';
import { readCategoryState } from './category-state.ts';
import { type UndoOutcome, undoCategoryChange } from './change-categories.ts';
import { type RowUndo, undoRows } from './decide-rows.ts';
import { rebaseOnImports } from './rebase-on-imports.ts';

/** Takes any decision of the log back, whatever it was about. */
export async function undoDecision(decisionId: number, by: Decider): Promise<UndoOutcome | RowUndo> {
  const decision = await database().transaction((tx) => findDecision(tx, decisionId));
  const isAboutTree = decision !== null && readCategoryState(decision.after) !== null;
  return isAboutTree ? undoCategoryChange(decisionId, by) : undoRows(decisionId, by, rebaseOnImports);
}
