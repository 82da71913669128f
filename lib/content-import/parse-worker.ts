// Runs in the worker threads of parse-pool.ts.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type FileOnDisk, readAndParse } from './read-and-parse.ts';

export { parseFile as default } from './parse-file.ts';

/** As readAndParse; the bytes change hands instead of being copied. */
export function readFile(file: FileOnDisk): unknown {
  const answer = readAndParse(file);
  if (answer.kind !== 'parsed') return answer;
  return move({ [transferableSymbol]: answer.raw.buffer, [valueSymbol]: answer });
}
