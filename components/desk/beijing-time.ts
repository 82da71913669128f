const BEIJING_MS = 8 * 3_600_000;

/** A time as a datetime-local field has it, on a Beijing clock; empty for none. */
export function toBeijingField(iso: string | null): string {
  return iso === null ? '' : new Date(Date.parse(iso) + BEIJING_MS).toISOString().slice(0, 16);
}
