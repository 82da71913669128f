/** The rule that leads an imported path to a category. */
export interface DeskRule {
  id: number;
  importedPath: string[];
  categoryId: number;
  /** Names of the category from the top down. */
  trail: string[];
  /** Whether an editor pointed it there. */
  decided: boolean;
}
