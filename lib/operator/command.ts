import type { RunningServices } from '#lib/local-services/start-services.ts';

/** Exit codes of the operator's commands, as interfaces.md has them. */
export const EXIT = { done: 0, quarantined: 1, usage: 2, failed: 3 } as const;

/** What came out of a command: a line for people, a value for `--json`, an exit code. */
export interface CommandResult {
  line: string;
  json: unknown;
  exitCode: number;
}

export interface CommandInput {
  /** What follows the command's name, options taken out. */
  args: string[];
  options: Record<string, string | boolean | undefined>;
  /** A line for people on stderr. */
  say: (line: string) => void;
  services: RunningServices;
}

export interface Command {
  /** How it is typed, for the usage text. */
  usage: string;
  about: string;
  /** Options beside --json, as node:util parseArgs takes them. */
  options?: Record<string, { type: 'string' | 'boolean' }>;
  run: (input: CommandInput) => Promise<CommandResult>;
}

/** The words after the command do not fit it. */
export class UsageError extends Error {
  override name = 'UsageError';
}
