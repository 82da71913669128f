import { describeFailure } from './describe-failure.ts';

/** Exit codes as a shell gives them: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/**
 * npm, the bootstrap script and the terminal itself may each pass on one Ctrl-C;
 * signals this close together are one wish.
 */
const ECHO_MS = 700;

export interface StopOnSignal {
  /** True once the process is on its way out: a failure from then on is a consequence and not reported. */
  readonly stopping: boolean;
  /** Leaves signals to others again. */
  release(): void;
}

/**
 * From now on SIGINT, SIGTERM and SIGHUP, and the end of the parent where it opened a channel, run `stop` and
 * exit with 128 + number; a second one kills at once.
 */
export function stopOnSignal(actions: {
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
  readonly announce: (line: string) => void;
}): StopOnSignal {
  let first: number | null = null;
  const onSignal = (signal: StopSignal) => {
    const now = performance.now();
    if (first === null) {
      first = now;
      actions.announce('Stopping …');
      void actions.stop().then(
        () => process.exit(EXIT_CODES[signal]),
        (error: unknown) => {
          actions.announce(`could not stop in order: ${describeFailure(error)}`);
          actions.kill();
          process.exit(EXIT_CODES[signal]);
        },
      );
    } else if (now - first > ECHO_MS) {
      actions.kill();
      process.exit(EXIT_CODES[signal]);
    }
  };
  const signals = Object.keys(EXIT_CODES) as StopSignal[];
  const onDisconnect = () => onSignal('SIGTERM');
  for (const signal of signals) process.on(signal, onSignal);
  process.on('disconnect', onDisconnect);
  return {
    get stopping() {
      return first !== null;
    },
    release() {
      for (const signal of signals) process.off(signal, onSignal);
      process.off('disconnect', onDisconnect);
    },
  };
}
