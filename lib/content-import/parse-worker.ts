// Runs in the worker threads of parse-pool.ts.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ParsedContent, parseFile, type RawFile } from './parse-file.ts';
import { picturesBeside } from './pictures-beside.ts';
import { type FileOnDisk, readAndParse } from './read-and-parse.ts';

/** Parses bytes that are at hand. */
export default function parseWithPictures(file: RawFile): ParsedContent {
  return parseFile(file, picturesBeside(file.site));
}

/** As readAndParse; the bytes change hands instead of being copied. */
export function readFile(file: FileOnDisk): unknown {
  const answer = readAndParse(file);
  if (answer.kind !== 'parsed') return answer;
  return move({ [transferableSymbol]: answer.raw.buffer, [valueSymbol]: answer });
}
