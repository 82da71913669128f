import type { MarkedExtension, RendererThis, Token, Tokens } from 'marked';
import markedFootnote from 'marked-footnote';
import { markId, noteId } from './footnote-ids.ts';

/** Each mark is compared with each note. */
const MAX_MARKS = 1_000;

interface Mark extends Tokens.Generic {
  /** How many marks of the same note stand before this one. */
  readonly index: number;
  /** The note's number, as text. */
  readonly id: string;
}

interface Note {
  readonly content: Token[];
  readonly refs: readonly Mark[];
}

interface Notes extends Tokens.Generic {
  readonly items?: readonly Note[];
}

export function hasFootnotes(markdown: string): boolean {
  const marks = markdown.includes('[^') ? markdown.split('[^', MAX_MARKS + 2).length - 1 : 0;
  return marks > 0 && marks <= MAX_MARKS;
}

/** Notes (`[^1]`) for one document: the extension keeps what it has read, so each needs its own. */
export function markdownFootnotes(): MarkedExtension {
  const extension = markedFootnote();
  return { ...extension, extensions: extension.extensions?.map(withOwnRenderer) ?? [] };
}

type Extension = NonNullable<MarkedExtension['extensions']>[number];

/** Its own markup has ids made of the note's name, a heading in English and attributes that we do not keep. */
function withOwnRenderer(extension: Extension): Extension {
  if (extension.name === 'footnoteRef') return { ...extension, renderer: (token) => markHtml(token as Mark) };
  if (extension.name !== 'footnotes') return extension;
  return {
    ...extension,
    renderer(this: RendererThis, token) {
      return notesHtml((token as Notes).items ?? [], (content) => this.parser.parse(content));
    },
  };
}

function markHtml({ id, index }: Mark): string {
  const note = Number(id);
  return `<sup><a id="${markId(note, index)}" href="#${noteId(note)}">[${note}]</a></sup>`;
}

function notesHtml(notes: readonly Note[], parse: (content: Token[]) => string): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => noteHtml(note, parse(note.content).trimEnd()));
  return `<hr>\n<ol>\n${items.join('')}</ol>\n`;
}

/** The links back stand at the end of the note's last paragraph. */
function noteHtml({ refs }: Note, content: string): string {
  const note = Number(refs[0]?.id);
  const back = refs.map(({ index }) => ` <a href="#${markId(note, index)}">↩</a>`).join('');
  const html = content.endsWith('</p>') ? `${content.slice(0, -4)}${back}</p>` : content + back;
  return `<li id="${noteId(note)}">${html}</li>\n`;
}
