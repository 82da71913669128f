import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { FaultLines, FileLine } from '#lib/articles/desk-views.ts';
import { decodeFile, MAX_FILE_BYTES } from '#lib/content-import/decode-file.ts';
import { locateFile, reasonOf } from './locate-file.ts';
import { visibleText } from './visible-text.ts';

const LINES_BEFORE = 3;
const LINES_AFTER = 3;
/** Of a file that names no line, its beginning is shown. */
const LINES_AT_START = 6;
const WINDOW_BYTES = 64 * 1024;
/** Lines before the fault that are longer than this leave no room for the fault, and are left out. */
const MOST_BYTES_BEFORE = 16 * 1024;
const MOST_CHARACTERS = 400;

// Not a link at the last moment, and no waiting for a pipe that nobody writes to.
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

interface Fault {
  /** Absolute. */
  folder: string;
  /** Below it. */
  path: string;
  /** 1-based; null where no line is named. */
  line: number | null;
}

/**
 * The lines of a file around a fault, three before and three after it, as they lie on disk now. At most 64 KB
 * are decoded, and nothing outside of the folder is read.
 */
export async function readFaultLines({ folder, path, line }: Fault): Promise<FaultLines> {
  const located = await locateFile(folder, path);
  if (!located.ok) return located;
  try {
    return await readLinesAt(located.real, line);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

async function readLinesAt(real: string, line: number | null): Promise<FaultLines> {
  const file = await open(real, READ_ONLY);
  try {
    const isFile = (await file.stat()).isFile();
    return isFile ? await readLines(file, line) : { ok: false, reason: 'unreadable' };
  } finally {
    await file.close();
  }
}

async function readLines(file: FileHandle, line: number | null): Promise<FaultLines> {
  const encoding = await markedEncoding(file);
  const start = await findWindowStart(file, encoding, line ?? 1);
  if (!start) return { ok: false, reason: 'line-gone' };
  const text = decodeWindow(await readWindow(file, start.offset), encoding);
  if (text === '') return { ok: true, lines: [] };
  const last = line === null ? LINES_AT_START : line + LINES_AFTER;
  const shown = text
    .replace(/(?:\r\n|\n|\r)$/, '')
    .split(/\r\n|\n|\r/)
    .slice(0, last - start.line + 1);
  return { ok: true, lines: shown.map((printed, index) => toFileLine(printed, start.line + index, line)) };
}

function toFileLine(printed: string, number: number, faultyLine: number | null): FileLine {
  const cut = printed.length > MOST_CHARACTERS ? `${printed.slice(0, MOST_CHARACTERS)}…` : printed;
  return { number, text: visibleText(cut.toWellFormed()), faulty: number === faultyLine };
}

type Marked = 'utf-16le' | 'utf-16be' | null;

async function markedEncoding(file: FileHandle): Promise<Marked> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  if (bytesRead < 2) return null;
  const mark = buffer.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  return mark === 0xfeff ? 'utf-16be' : null;
}

interface LineStart {
  line: number;
  /** In bytes. */
  offset: number;
}

/** The first line to show: up to three before `line`, as far as they are short; null where there is no such line. */
async function findWindowStart(file: FileHandle, encoding: Marked, line: number): Promise<LineStart | null> {
  const starts: LineStart[] = [];
  for await (const start of lineStarts(file, encoding, line - LINES_BEFORE)) {
    starts.push(start);
    if (start.line < line) continue;
    return starts.find(({ offset }) => start.offset - offset <= MOST_BYTES_BEFORE) ?? null;
  }
  return null;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where each line from `from` on begins, counted as the importer counts: a line ends with CR LF, LF or CR. */
async function* lineStarts(file: FileHandle, encoding: Marked, from: number): AsyncGenerator<LineStart> {
  // Neither byte is ever a part of a longer character, in UTF-8, GB18030 or Big5; in UTF-16 units are read.
  const width = encoding === null ? 1 : 2;
  const chunk = Buffer.alloc(WINDOW_BYTES);
  let line = 1;
  let previous = 0;
  if (from <= 1) yield { line, offset: 0 };
  for (let at = 0; at < MAX_FILE_BYTES; at += chunk.length) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    for (let index = 0; index + width <= bytesRead; index += width) {
      const unit = unitAt(chunk, index, encoding);
      if (previous === LINE_FEED || (previous === CARRIAGE_RETURN && unit !== LINE_FEED)) {
        line += 1;
        if (line >= from) yield { line, offset: at + index };
      }
      previous = unit;
    }
    if (bytesRead < chunk.length) return;
  }
}

function unitAt(bytes: Buffer, index: number, encoding: Marked): number {
  if (encoding === 'utf-16le') return bytes.readUInt16LE(index);
  return encoding === 'utf-16be' ? bytes.readUInt16BE(index) : (bytes[index] ?? 0);
}

async function readWindow(file: FileHandle, offset: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(WINDOW_BYTES), 0, WINDOW_BYTES, offset);
  return bytesRead < WINDOW_BYTES ? buffer.subarray(0, bytesRead) : endAtCharacter(buffer);
}

/** A window that ends within the file may end within a character; up to '/' a byte is one by itself in any encoding. */
function endAtCharacter(bytes: Buffer): Buffer {
  const end = bytes.findLastIndex((byte) => byte < 0x30);
  return end > WINDOW_BYTES / 2 ? bytes.subarray(0, end) : bytes;
}

function decodeWindow(bytes: Buffer, encoding: Marked): string {
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  const decoded = decodeFile(bytes);
  // What the importer cannot read either is shown as far as it goes.
  return decoded.ok ? decoded.text : new TextDecoder().decode(bytes);
}
