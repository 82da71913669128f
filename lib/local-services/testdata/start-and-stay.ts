import { loadConfig } from '#lib/config.ts';
import { startServices } from '#lib/local-services/start-services.ts';

/** Starts both services in the folder that is the first argument, prints their addresses as JSON and stays. */
const [dataDir] = process.argv.slice(2);
const services = await startServices(loadConfig({ DATA_DIR: dataDir }), () => undefined);
process.stdout.write(`${JSON.stringify(services)}\n`);
