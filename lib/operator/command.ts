import type { RunningServices } from '#lib/local-services/start-services.ts';

/** Exit codes of the operator's commands, as interfaces.md has them. */
export const EXIT = { done: 0, quarantined: 1, usage: 2, failed: 3 } as const;

/** What came out of a command: a line for people, a value for `--json`, an exit code. */
export interface CommandResult {
  line: string;
  json: unknown;
  exitCode: number;
}

/** What follows the command's name. */
export interface Words {
  args: string[];
  options: Record<string, string | boolean | undefined>;
}

export interface CommandInput {
  /** A line for people on stderr. */
  say: (line: string) => void;
  services: RunningServices;
}

/** What is left to do once the words are known to be right. */
type Work<Input> = (input: Input) => Promise<CommandResult>;

interface CommandThatNeeds<Needs extends string, Input> {
  /** How it is typed, for the usage text. */
  usage: string;
  about: string;
  /** Options beside --json, as node:util parseArgs takes them. */
  options?: Record<string, { type: 'string' | 'boolean' }>;
  /** 'nothing' where it has something to say without services too; it then connects by itself. */
  needs: Needs;
  /**
   * Reads the words, before anything is started, and gives the work they ask for.
   * @throws UsageError where they do not fit the command.
   */
  plan: (words: Words) => Work<Input> | Promise<Work<Input>>;
}

export type ServiceCommand = CommandThatNeeds<'services', CommandInput>;
export type FreeCommand = CommandThatNeeds<'nothing', Omit<CommandInput, 'services'>>;
export type Command = ServiceCommand | FreeCommand;

/** The words after the command do not fit it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** For a command that takes options only. */
export function refuseArguments({ args }: Words): void {
  if (args.length > 0) throw new UsageError(`Not expected here: ${args.join(' ')}`);
}
