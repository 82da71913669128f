// Runs in the worker threads of parse-pool.ts.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { DraftPacker } from './pack-draft.ts';
import { parseFile, type RawFile } from './parse-file.ts';
import { picturesBeside } from './pictures-beside.ts';
import { type FileOnDisk, readAndParse } from './read-and-parse.ts';

/** Parses bytes that are at hand. */
export default function parseFiles(files: readonly RawFile[]): unknown {
  const packer = new DraftPacker();
  const answers = files.map((file) =>
    packer.add(parseFile(file, picturesBeside(file.site)), { keepsText: false }),
  );
  return move({ [transferableSymbol]: [packer.finish()], [valueSymbol]: answers });
}

/** As readAndParse; the bytes change hands instead of being copied. */
export function readFiles(files: readonly FileOnDisk[]): unknown {
  const packer = new DraftPacker();
  const answers = files.map((file) => readAndParse(file, packer));
  const buffers = answers.flatMap((answer) => (answer.kind === 'parsed' ? [answer.raw.buffer] : []));
  return move({ [transferableSymbol]: [packer.finish(), ...buffers], [valueSymbol]: answers });
}
