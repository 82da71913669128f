/** Exit codes of the commands, see interfaces.md. */
export const EXIT_USAGE = 2;
export const EXIT_FAILED = 3;

/** A failure that the operator can mend: the message is one clear line naming the thing and the remedy. */
export class OperatorError extends Error {
  override name = 'OperatorError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT_FAILED) {
    super(message);
    this.exitCode = exitCode;
  }
}
