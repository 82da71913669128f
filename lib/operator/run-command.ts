import { parseArgs } from 'node:util';
import { adoptServices, ConfigError, config } from '#lib/config.ts';
import { connectServices } from '#lib/local-services/connect-services.ts';
import { type Command, type CommandResult, EXIT, UsageError } from './command.ts';
import { doctor } from './doctor.ts';
import { importFolder } from './import-folder.ts';
import { reindex } from './reindex.ts';
import { services } from './services.ts';
import { userAdd } from './user-add.ts';
import { userPassword } from './user-password.ts';

const COMMANDS: Record<string, Command> = {
  import: importFolder,
  reindex,
  'user add': userAdd,
  'user password': userPassword,
  doctor,
  services,
};

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

function parse(command: Command, rest: string[]) {
  try {
    const options = { json: { type: 'boolean' as const }, ...command.options };
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    return { options: values as Record<string, string | boolean | undefined>, args: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function carryOut(
  name: string,
  command: Command,
  rest: string[],
): Promise<CommandResult & { asJson: boolean }> {
  const { options, args } = parse(command, rest);
  const running = await connectServices(config(), `portal ${name}`, (event) => {
    if (event.kind === 'notice') say(event.text);
  });
  try {
    adoptServices(running);
    const { migrateDatabase } = await import('#db/migrate.ts');
    await migrateDatabase(running.databaseUrl); // a command may be the first thing that is run
    const result = await command.run({ args, options, say, services: running });
    return { ...result, asJson: options.json === true };
  } finally {
    const { closeDatabase } = await import('#db/client.ts');
    await closeDatabase();
    await running.stop();
  }
}

/** Runs one of the operator's commands and returns its exit code. Only the answer goes to stdout. */
export async function runPortalCommand(argv: string[]): Promise<number> {
  const found = find(argv);
  if (found === null) {
    say(usage());
    return EXIT.usage;
  }
  try {
    const result = await carryOut(found.name, found.command, found.rest);
    process.stdout.write(`${result.asJson ? JSON.stringify(result.json) : result.line}\n`);
    return result.exitCode;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) say(`Usage: npm run -s portal -- ${found.command.usage}`);
    return error instanceof UsageError || error instanceof ConfigError ? EXIT.usage : EXIT.failed;
  }
}
