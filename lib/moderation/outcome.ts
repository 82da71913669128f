/** What became of a decision; expected failures are data. */
export type Outcome = { ok: true } | { ok: false; reason: 'already-decided' };
