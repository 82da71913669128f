/** What an editor wants to do with categories. */
export type CategoryChange =
  | { kind: 'create'; id: number; parentId: number | null; name: string }
  | { kind: 'rename'; id: number; name: string; slug: string | null }
  | { kind: 'move'; id: number; parentId: number | null }
  | { kind: 'merge'; ids: number[]; into: number }
  | { kind: 'order'; ids: number[] }
  | { kind: 'approve'; ids: number[] }
  | { kind: 'hide'; id: number }
  | { kind: 'show'; id: number }
  | { kind: 'dress'; id: number; description: string | null; colour: string | null };

/** Why a change cannot be made. */
export type ChangeRefusal =
  | 'unknown-category'
  | 'name-empty'
  | 'name-taken'
  | 'slug-empty'
  | 'slug-taken'
  | 'into-itself'
  | 'below-itself'
  | 'not-siblings'
  | 'nothing-to-do';
