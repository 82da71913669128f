// Runs in the worker threads of parse-pool.ts.
export { parseFile as default } from './parse-file.ts';
