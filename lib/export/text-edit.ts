/** Puts `text` in place of what stands from `start` to `end`; offsets in UTF-16 units. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
