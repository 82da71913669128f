import { extname } from 'node:path/posix';
import { slugize } from './slugize.ts';

/** What a file's name says; `title` is the slug, folders included. Other keys are the rule's own. */
export type FileNameValues = { title: string } & Record<string, string>;

const PARAMETER = /:(\w*[^_\W])/g;

/** The digits that Hexo demands of these, at least and at most; every other parameter takes any text. */
const DIGITS: Readonly<Record<string, readonly [number, number]>> = {
  year: [4, 4],
  month: [2, 2],
  day: [2, 2],
  i_month: [1, 2],
  i_day: [1, 2],
};

type Token =
  | { kind: 'literal'; text: string }
  | { kind: 'pattern'; name: string; pattern: RegExp }
  | { kind: 'free'; name: string };

/**
 * Takes a file's name, given below `_posts`, apart by the site's `new_post_name` as Hexo does
 * (`:year-:month-:day-:title.md`). A name that the rule does not fit is the title itself, as a slug.
 */
export function readNewPostName(path: string, rule: string): FileNameValues {
  const name = withoutExtension(path);
  const values = matchTokens(tokenise(withoutExtension(rule)), name);
  if (values === null) return { title: slugize(name) };
  return { ...values, title: values.title ?? slugize(name) };
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

function tokenise(rule: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of rule.matchAll(PARAMETER)) {
    if (match.index > end) tokens.push({ kind: 'literal', text: rule.slice(end, match.index) });
    tokens.push(asToken(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < rule.length) tokens.push({ kind: 'literal', text: rule.slice(end) });
  return tokens;
}

function asToken(name: string): Token {
  if (name === 'hash') return { kind: 'pattern', name, pattern: /[0-9a-f]{12}/y };
  const digits = DIGITS[name];
  if (!digits) return { kind: 'free', name };
  return { kind: 'pattern', name, pattern: new RegExp(String.raw`\d{${digits[0]},${digits[1]}}`, 'y') };
}

/**
 * Like an anchored regular expression in which each free parameter is `(.+?)`, but what failed once is not tried
 * again: a rule of twenty parameters against a name of 4,000 characters must not take for ever.
 */
function matchTokens(tokens: readonly Token[], text: string): Record<string, string> | null {
  const failed = new Set<number>();
  // A free parameter that found no end from here on finds none from any later place either.
  const failedFrom: number[] = [];
  const values: [string, string][] = [];

  function matchFrom(index: number, at: number): boolean {
    const token = tokens[index];
    if (!token) return at === text.length;
    const key = index * (text.length + 1) + at;
    if (failed.has(key) || at >= (failedFrom[index] ?? Number.POSITIVE_INFINITY)) return false;
    for (const end of endsOf(token, text, at)) {
      if (token.kind !== 'literal') values[index] = [token.name, text.slice(at, end)];
      if (matchFrom(index + 1, end)) return true;
    }
    if (token.kind === 'free') failedFrom[index] = at;
    else failed.add(key);
    return false;
  }

  return matchFrom(0, 0) ? Object.fromEntries(values.filter((pair) => pair !== undefined)) : null;
}

/** The places at which a token that begins at `at` may end, in the order in which they are tried. */
function* endsOf(token: Token, text: string, at: number): Generator<number> {
  if (token.kind === 'literal') {
    if (text.startsWith(token.text, at)) yield at + token.text.length;
  } else if (token.kind === 'pattern') {
    yield* endsOfPattern(token.pattern, text, at);
  } else {
    for (let end = at + 1; end <= text.length; end += 1) yield end;
  }
}

function* endsOfPattern(pattern: RegExp, text: string, at: number): Generator<number> {
  pattern.lastIndex = at;
  const longest = pattern.exec(text)?.[0].length ?? 0;
  if (longest > 0) yield at + longest;
  // `:i_month` may also stop after the first of two digits.
  if (longest === 2 && pattern.source.includes('{1,')) yield at + 1;
}
