import { type EntryLine, readEntryLine } from './front-matter-lines.ts';
import { loadYaml } from './front-matter-load.ts';

/** What is wrong in plain words, and on which line of the text, 0-based. */
export interface YamlFault {
  line: number;
  plain: string;
}

const NEVER_CLOSED = /unexpected end of the|deficient indentation|missed comma|flow collection/;
const BROKEN_ENTRY =
  /bad indentation of a mapping entry|line break is expected|document separator is expected/;
const NO_KEY = /multiline key|document separator is expected|expected ':' after a mapping key/;

const BY_REASON: readonly [RegExp, string][] = [
  [/unknown .*tag/, 'a value has a type that is not read here'],
  [/unidentified alias/, 'a value that begins with * needs quotes'],
  [/aliases exceeded/, 'it refers back (*) too often'],
  [/nesting exceeded|gave up/, 'it is nested too deeply'],
  [/found more/, 'a line of --- or ... parts it in two'],
  [/indentation/, 'this line is indented as YAML does not allow'],
];

/** Says in plain words why YAML cannot be read, from the parser's own reason and the place where it gave up. */
export function explainYaml(yaml: string, fault: { line: number; reason: string }): YamlFault {
  const lines = yaml.split('\n');
  const line = Math.min(fault.line, lines.length - 1);
  return (
    explainOpenValue(lines, line, fault.reason) ??
    explainEntry(lines, line, fault.reason) ??
    explainMissingKey(lines, line, fault.reason) ?? { line, plain: explainReason(lines, line, fault.reason) }
  );
}

/** The parser notices at the end what began lines above: quotes and brackets that are never closed. */
function explainOpenValue(lines: string[], from: number, reason: string): YamlFault | null {
  if (!NEVER_CLOSED.test(reason)) return null;
  for (let line = from; line >= 0; line -= 1) {
    const entry = readEntryLine(lines[line] ?? '');
    if (entry && /^["'[{]/.test(entry.value) && !loadYaml(lines[line] ?? '').ok) {
      return { line, plain: explainValue(entry) };
    }
  }
  return null;
}

function explainEntry(lines: string[], line: number, reason: string): YamlFault | null {
  if (!BROKEN_ENTRY.test(reason)) return null;
  const entry = readEntryLine(lines[line] ?? '');
  return entry && !loadYaml(lines[line] ?? '').ok ? { line, plain: explainValue(entry) } : null;
}

function explainValue({ key, value }: EntryLine): string {
  const owner = key === null ? 'this line' : key;
  if (/^["']/.test(value)) return `the quotes of ${owner} do not match`;
  if (/^[[{]/.test(value)) return `the brackets of ${owner} do not match`;
  return `the value of ${owner} needs quotes`;
}

/** The line at fault is the last one above that is neither an entry nor part of one. */
function explainMissingKey(lines: string[], from: number, reason: string): YamlFault | null {
  if (!NO_KEY.test(reason)) return null;
  for (let line = from; line >= 0; line -= 1) {
    const text = lines[line] ?? '';
    if (/^[^\s#]/.test(text) && !readEntryLine(text)) return { line, plain: explainNoEntry(text) };
  }
  return null;
}

/** Why a line at the left edge is no `key: value`. */
export function explainNoEntry(line: string): string {
  const [, key, colon] = /^([^\s:：]{1,80})([:：])/.exec(line) ?? [];
  if (colon === '：') return `the colon behind ${key} must be a plain one (:) with a space after it`;
  return colon ? `there is no space after the colon of ${key}` : 'this line has no key with a colon';
}

function explainReason(lines: string[], line: number, reason: string): string {
  if (reason.startsWith('duplicated')) {
    const key = readEntryLine(lines[line] ?? '')?.key;
    return key ? `the key ${key} stands there twice` : 'a key stands there twice';
  }
  return BY_REASON.find(([pattern]) => pattern.test(reason))?.[1] ?? 'it is no valid YAML';
}
