/** What became of a decision; expected failures are data. */
export type Outcome = { ok: true; name: string } | { ok: false; reason: 'already-decided' | 'forbidden' };
