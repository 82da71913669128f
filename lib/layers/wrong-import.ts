/** The arrows and house rules that the check knows. */
export type Rule =
  | 'arrow'
  | 'closed-room'
  | 'package'
  | 'unknown-subpath'
  | 'environment'
  | 'client-file-name'
  | 'client-directive'
  | 'cache-directive'
  | 'file-name'
  | 'desk-guard';

/** A fault inside one file; `offset` counts characters from its start. */
export interface Finding {
  readonly rule: Rule;
  /** One sentence that names what is wrong. */
  readonly detail: string;
  readonly offset: number;
}

/** A fault with its place: `file` relative to the project root, `line` 1-based. */
export interface WrongImport {
  readonly file: string;
  readonly line: number;
  readonly rule: Rule;
  readonly detail: string;
}
