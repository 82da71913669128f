/** Why nothing was fetched. 'address-refused': the guard; 'status': the server answered something else than 200. */
export type FetchFault =
  | 'address-refused'
  | 'no-such-host'
  | 'connection-failed'
  | 'timeout'
  | 'too-many-redirects'
  | 'status'
  | 'wrong-type'
  | 'too-large';

/** A fault on its way out of the steps of a fetch; guardedFetch() makes a value of it. */
export class FetchFaultError extends Error {
  override name = 'FetchFaultError';
  readonly fault: FetchFault;
  /** The server's status for 'status'. */
  readonly status: number | null;

  constructor(fault: FetchFault, { status = null, cause }: { status?: number | null; cause?: unknown } = {}) {
    super(status === null ? fault : `${fault} ${status}`, { cause });
    this.fault = fault;
    this.status = status;
  }
}
