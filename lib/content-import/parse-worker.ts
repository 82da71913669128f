// Runs in the worker threads of parse-pool.ts.
import { type ParsedContent, parseFile, type RawFile } from './parse-file.ts';
import { picturesBeside } from './pictures-beside.ts';

export default function parseWithPictures(file: RawFile): ParsedContent {
  return parseFile(file, picturesBeside(file.site));
}
