import type { KeyChange } from './edit-yaml.ts';
import type { TextEdit } from './text-edit.ts';

/** A key with its value; offsets in UTF-16 units of the data. */
interface Member {
  key: string;
  start: number;
  valueStart: number;
  end: number;
}

/** The edit that changes one top-level key of valid JSON front matter, with or without its braces. */
export function editJson(data: string, { key, value, lineEnd }: KeyChange): TextEdit | null {
  const { members, start } = scanMembers(data);
  const at = members.findLastIndex((member) => member.key === key); // the last of two wins
  const member = members[at];
  if (member && value === undefined) return removal(members[at - 1], member, members[at + 1]);
  if (value === undefined) return null;
  if (member) return { start: member.valueStart, end: member.end, text: JSON.stringify(value) };
  const text = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const last = members.at(-1);
  if (last) return { start: last.end, end: last.end, text: `,${gapBefore(data, last) || lineEnd}${text}` };
  return { start, end: start, text: data[start - 1] === '{' ? text : text + lineEnd };
}

function removal(previous: Member | undefined, member: Member, next: Member | undefined): TextEdit {
  if (next) return { start: member.start, end: next.start, text: '' };
  return { start: previous?.end ?? member.start, end: member.end, text: '' };
}

function gapBefore(data: string, { start }: Member): string {
  let from = start;
  while (isSpace(data[from - 1])) from -= 1;
  return data.slice(from, start);
}

function scanMembers(data: string): { members: Member[]; start: number } {
  const first = skipSpace(data, 0);
  const opening = data[first] === '{' ? first + 1 : first;
  const members: Member[] = [];
  let at = skipSpace(data, opening);
  while (data[at] === '"') {
    const start = at;
    const keyEnd = skipText(data, at);
    const valueStart = skipSpace(data, skipSpace(data, keyEnd) + 1);
    const end = skipValue(data, valueStart);
    members.push({ key: String(JSON.parse(data.slice(start, keyEnd))), start, valueStart, end });
    at = skipSpace(data, end);
    if (data[at] === ',') at = skipSpace(data, at + 1);
  }
  return { members, start: opening };
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && char.trim() === '';
}

function skipSpace(data: string, from: number): number {
  let at = from;
  while (isSpace(data[at])) at += 1;
  return at;
}

/** Behind the closing quote of the text that begins here. */
function skipText(data: string, from: number): number {
  let at = from + 1;
  while (at < data.length && data[at] !== '"') at += data[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipValue(data: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < data.length) {
    const char = data[at] ?? '';
    if (char === '"') {
      at = skipText(data, at);
      if (depth === 0) return at;
      continue;
    }
    if (depth === 0 && (char === ',' || char === '}' || isSpace(char))) return at;
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    at += 1;
    if (depth === 0 && (char === '}' || char === ']')) return at;
  }
  return at;
}
