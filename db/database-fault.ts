// SQLSTATE classes that blame the data of a statement, not the server or the connection: cardinality,
// data, integrity, and limits such as the size of an index row.
const DATA_CLASSES = new Set(['21', '22', '23', '54']);

function causeOf(error: unknown): { code?: unknown; message?: unknown } {
  // By its shape: a bundle of the web process has a class DrizzleQueryError of its own, and so has the import beside it.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return typeof cause === 'object' && cause !== null ? cause : {};
}

/** Whether Postgres refused what it was given, so that other data may well pass. */
export function isFaultOfData(error: unknown): boolean {
  const { code } = causeOf(error);
  return typeof code === 'string' && DATA_CLASSES.has(code.slice(0, 2));
}

/** Postgres' own words, without the statement and its parameters. */
export function describeFault(error: unknown): string {
  const { message } = causeOf(error);
  return typeof message === 'string' ? message : String(error);
}

/** The database cannot be reached: what is left of the error where only its message could be carried on. */
export class DatabaseAwayError extends Error {
  override name = 'DatabaseAwayError';
}

/** Whether the database cannot be reached or is starting or stopping, so that a later try may pass. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseAwayError) return true;
  const { code } = causeOf(error);
  if (typeof code !== 'string') return false;
  return (
    code.startsWith('08') || code.startsWith('57P') || code.startsWith('53') || CONNECTION_CODES.has(code)
  );
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
]);

/** Whether Postgres gave up this transaction so that another one could go on: it may pass when it is tried again. */
export function isDeadlock(error: unknown): boolean {
  return causeOf(error).code === '40P01';
}
