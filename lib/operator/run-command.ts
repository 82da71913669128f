import { parseArgs } from 'node:util';
import { ConfigError } from '#lib/config.ts';
import { describeFailure } from '#lib/local-services/describe-failure.ts';
import { type Command, type CommandResult, EXIT, UsageError, type Words } from './command.ts';
import { doctor } from './doctor.ts';
import { exportFolder } from './export-folder.ts';
import { importFolder } from './import-folder.ts';
import { reindex } from './reindex.ts';
import { services } from './services.ts';
import { userAdd } from './user-add.ts';
import { userFactorOff } from './user-factor-off.ts';
import { userPassword } from './user-password.ts';
import { verify } from './verify.ts';
import { withServices } from './with-services.ts';

const COMMANDS: Record<string, Command> = {
  import: importFolder,
  export: exportFolder,
  reindex,
  verify,
  'user add': userAdd,
  'user password': userPassword,
  'user factor-off': userFactorOff,
  doctor,
  services,
};

const HELP = new Set(['help', '--help', '-h']);

const say = (line: string) => void process.stderr.write(`${line}\n`);

function usage(): string {
  const rows = Object.values(COMMANDS).map((command) => `  ${command.usage}\n      ${command.about}`);
  return ['Usage: npm run -s portal -- <command> [--json]', '', ...rows].join('\n');
}

function find(argv: string[]): { name: string; command: Command; rest: string[] } | null {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const command = COMMANDS[name];
    if (command && Object.hasOwn(COMMANDS, name)) return { name, command, rest: argv.slice(words) };
  }
  return null;
}

function parse(command: Command, rest: string[]): Words {
  try {
    const options = { json: { type: 'boolean' as const }, ...command.options };
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    return { options: values as Words['options'], args: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function carryOut(
  name: string,
  command: Command,
  rest: string[],
): Promise<CommandResult & { asJson: boolean }> {
  const words = parse(command, rest);
  const asJson = words.options.json === true;
  if (command.needs === 'nothing') {
    const work = await command.plan(words);
    return { ...(await work({ say })), asJson };
  }
  const work = await command.plan(words);
  return withServices(name, say, async (services) => ({ ...(await work({ say, services })), asJson }));
}

/** Runs one of the operator's commands and returns its exit code. Only the answer goes to stdout. */
export async function runPortalCommand(argv: string[]): Promise<number> {
  const asked = argv.some((word) => HELP.has(word));
  const found = find(argv);
  if (found === null || asked) {
    if (!asked && argv.length > 0) say(`There is no command '${argv.join(' ')}'.`);
    say(usage());
    return asked ? EXIT.done : EXIT.usage;
  }
  try {
    const result = await carryOut(found.name, found.command, found.rest);
    process.stdout.write(`${result.asJson ? JSON.stringify(result.json) : result.line}\n`);
    return result.exitCode;
  } catch (error) {
    say(describeFailure(error));
    if (error instanceof UsageError) say(`Usage: npm run -s portal -- ${found.command.usage}`);
    return error instanceof UsageError || error instanceof ConfigError ? EXIT.usage : EXIT.failed;
  }
}
