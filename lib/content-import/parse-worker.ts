// Runs in the worker threads of parse-pool.ts.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ParsedContent, parseFile, type RawFile } from './parse-file.ts';
import { picturesBeside } from './pictures-beside.ts';
import { type FileOnDisk, readAndParse } from './read-and-parse.ts';

/** Parses bytes that are at hand. */
export default function parseFiles(files: readonly RawFile[]): ParsedContent[] {
  return files.map((file) => parseFile(file, picturesBeside(file.site)));
}

/** As readAndParse; the bytes change hands instead of being copied. */
export function readFiles(files: readonly FileOnDisk[]): unknown {
  const answers = files.map(readAndParse);
  const buffers = answers.flatMap((answer) => (answer.kind === 'parsed' ? [answer.raw.buffer] : []));
  return move({ [transferableSymbol]: buffers, [valueSymbol]: answers });
}
