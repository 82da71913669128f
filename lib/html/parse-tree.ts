import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { withoutControls } from './controls.ts';
import { widenMarks } from './write-html.ts';

/** Deeper elements are left out and their text stays: everything after this may recurse. */
const MAX_DEPTH = 100;
/** Further elements and comments are left out: a megabyte of `<p>` is no article, but 300 MB of objects. */
const MAX_NODES = 60_000;
/** Each of these takes the sanitiser a step of its own; further ones are written wide, which reads the same. */
const MAX_ESCAPES = 300_000;
/** A character that an escape or withoutControls may change. */
const SPECIAL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff&<>]/;

/** What the parser keeps of the elements that are open; it looks through both for every closing tag. */
interface OpenElements {
  readonly stack: string[];
  readonly foreignContext: unknown[];
}

class ShallowDomHandler extends DomHandler {
  private open: OpenElements = { stack: [], foreignContext: [] };
  private count = 0;
  private escapes = 0;
  /** The element that was just left out has no content: its end follows at once. */
  private isLeftOut = false;

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser);
    // Private by their types only. An element that is forgotten here leaves no trace but its text.
    this.open = parser as unknown as OpenElements;
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    // An element without content is not among the open ones.
    const isOpen = this.open.stack[0] === name;
    const isTooDeep = isOpen && this.open.stack.length > MAX_DEPTH;
    this.count += 1;
    if (!isTooDeep && this.count <= MAX_NODES) super.onopentag(name, attribs);
    else if (isOpen) this.forget(name);
    else this.isLeftOut = true;
  }

  override onclosetag(): void {
    if (!this.isLeftOut) super.onclosetag();
    this.isLeftOut = false;
  }

  override oncomment(data: string): void {
    this.count += 1;
    if (this.count <= MAX_NODES) super.oncomment(data);
  }

  override ontext(data: string): void {
    super.ontext(SPECIAL.test(data) ? this.limitEscapes(withoutControls(data)) : data);
  }

  private limitEscapes(text: string): string {
    this.escapes += text.match(/[&<>]/g)?.length ?? 0;
    return this.escapes <= MAX_ESCAPES ? text : widenMarks(text);
  }

  private forget(name: string): void {
    this.open.stack.shift();
    if (FOREIGN.has(name)) this.open.foreignContext.shift();
  }
}

/** The elements for which the parser notes whether HTML, SVG or MathML is being read. */
const FOREIGN = new Set('svg math mi mo mn ms mtext annotation-xml foreignObject desc title'.split(' '));

/** Any text as an HTML tree at most 100 elements deep and 60,000 large; entities are decoded. Never throws. */
export function parseTree(html: string): Document {
  const handler = new ShallowDomHandler();
  new Parser(handler, { decodeEntities: true }).end(html);
  return handler.root;
}
