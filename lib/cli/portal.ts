import { runPortalCommand } from '#lib/operator/run-command.ts';

process.exitCode = await runPortalCommand(process.argv.slice(2));
