import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Deeper elements are left out and their text stays: everything after this may recurse. */
const MAX_DEPTH = 100;

class ShallowDomHandler extends DomHandler {
  private depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.depth += 1;
    if (this.depth <= MAX_DEPTH) super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (this.depth <= MAX_DEPTH) super.onclosetag();
    this.depth -= 1;
  }
}

/** Any text as an HTML tree at most 100 elements deep; entities are decoded. Never throws. */
export function parseTree(html: string): Document {
  const handler = new ShallowDomHandler();
  new Parser(handler, { decodeEntities: true }).end(html);
  return handler.root;
}
