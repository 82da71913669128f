/**
 * A failure in words for a screen or a log. A failed query is told by its cause alone: its own message repeats
 * the parameters, which hold whole articles and password hashes. Other causes follow after a colon.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = isFailedQuery(error) ? '' : withCode(error);
  const cause = error.cause instanceof Error ? describeFailure(error.cause) : '';
  if (own === '') return cause || 'A database query failed.';
  return cause === '' || own.includes(cause) ? own : `${own}: ${cause}`;
}

/**
 * The lines of the stack for what can only be a mistake of ours; '' for errors of a class of their own, and for
 * those that carry a code or a cause: they say what happened, and where adds nothing.
 */
export function placeOfMistake(error: unknown): string {
  if (!(error instanceof Error) || !BUILT_IN.has(error.constructor)) return '';
  if ('code' in error || error.cause !== undefined) return '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.map((line) => `\n${line}`).join('');
}

const BUILT_IN: ReadonlySet<unknown> = new Set([Error, TypeError, RangeError, ReferenceError, SyntaxError]);

/** By its shape, since only db knows the class (drizzle's DrizzleQueryError). */
const isFailedQuery = (error: Error) => 'query' in error && 'params' in error;

/** Node leaves the message empty where several addresses of a host refused. */
function withCode(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = error.message || code || error.name;
  return code === '' || message.includes(code) ? message : `${message} (${code})`;
}
