/** A line that holds one entry whole: `key: value` at the left edge, or `- value`. */
export interface EntryLine {
  /** The key with its colon, or the dash, as printed: 'title:', ' -'. */
  lead: string;
  /** The key's name; null for a dash. */
  key: string | null;
  /** Without the white space around it; '' where there is none. */
  value: string;
}

const ENTRY = /^(?:([^\s#:'"[\]{},&*!|>%@`?-][^:\n]{0,80}):|[ ]{0,8}-)(?=[ \t]|$)/;

/** Null for any other line: deeper keys, continued text, comments. */
export function readEntryLine(line: string): EntryLine | null {
  const match = ENTRY.exec(line);
  if (!match) return null;
  const [lead, key = null] = match;
  return { lead, key, value: line.slice(lead.length).trim() };
}

/** Whether the value begins with a bracket whose partner stands in its midst: `[快讯]人民币`, but no `[甲, 乙]`. */
export function hasTextBehindBracket(value: string): boolean {
  const end = closingBracket(value);
  return end !== null && end < value.length - 1;
}

/** Where the bracket that the value begins with is closed; null where it never is. */
function closingBracket(value: string): number | null {
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if ('[{'.includes(character)) depth += 1;
    if (']}'.includes(character)) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}
