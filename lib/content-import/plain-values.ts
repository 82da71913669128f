export type PlainValues = Record<string, unknown>;
export type PlainResult = { ok: true; values: PlainValues } | { ok: false };

const MAX_VALUES = 5_000;
const MAX_DEPTH = 20;
// Postgres stores neither NUL nor half a surrogate pair, and no text means the other control characters.
const UNSTORABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/**
 * A copy of parsed front matter that is a plain tree of bounded size, fit for a JSON column. YAML aliases
 * can stand for millions of values or for a circle; more than 5,000 values or 20 levels are refused.
 */
export function copyPlain(source: object): PlainResult {
  const budget = { left: MAX_VALUES };
  const values = copyObject(source, budget, 0);
  return budget.left < 0 ? { ok: false } : { ok: true, values };
}

type Budget = { left: number };

function copyValue(value: unknown, budget: Budget, depth: number): unknown {
  budget.left -= 1;
  if (depth > MAX_DEPTH) budget.left = -1;
  if (budget.left < 0) return null;
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((item) => copyValue(item, budget, depth + 1));
  if (typeof value === 'object' && value !== null) return copyObject(value, budget, depth + 1);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'boolean' ? value : null;
}

function copyObject(source: object, budget: Budget, depth: number): PlainValues {
  const pairs: [string, unknown][] = [];
  for (const [key, value] of Object.entries(source)) {
    if (budget.left < 0) break;
    pairs.push([cleanText(key), copyValue(value, budget, depth)]);
  }
  // fromEntries defines properties, so a key '__proto__' stays a key.
  return Object.fromEntries(pairs);
}

function cleanText(text: string): string {
  return text.replace(UNSTORABLE, '').toWellFormed();
}
