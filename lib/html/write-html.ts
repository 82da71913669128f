import { type ChildNode, type Element, isCDATA, isComment, isDirective, isTag, isText } from 'domhandler';

const VOID = new Set(
  'area base basefont br col embed frame hr img input link meta source track wbr'.split(' '),
);
/** What stands in these is written as it is; only what a rule removed still holds one. */
const RAW_TEXT = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));

interface Style {
  /** Stop after about so many characters. */
  readonly limit?: number;
  /** How a tag without content ends. */
  readonly voidEnd?: '>' | ' />';
}

/** A tree as HTML. Chinese stays readable: only the characters that HTML needs escaped are. */
export function writeHtml(
  nodes: readonly ChildNode[],
  { limit = Infinity, voidEnd = '>' }: Style = {},
): string {
  const writer = new Writer(limit, voidEnd);
  writer.writeAll(nodes);
  return limit === Infinity ? writer.html : writer.html.slice(0, limit);
}

class Writer {
  html = '';
  private readonly limit: number;
  private readonly voidEnd: string;

  constructor(limit: number, voidEnd: string) {
    this.limit = limit;
    this.voidEnd = voidEnd;
  }

  writeAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (this.html.length > this.limit) return;
      this.write(node);
    }
  }

  private write(node: ChildNode): void {
    if (isText(node)) this.html += escapeText(this.cut(node.data));
    else if (isTag(node)) this.writeElement(node);
    else if (isComment(node)) this.html += `<!--${this.cut(node.data)}-->`;
    else if (isDirective(node)) this.html += `<${this.cut(node.data)}>`;
    else if (isCDATA(node)) this.writeAll(node.children);
  }

  private writeElement(element: Element): void {
    const { name, attribs, children } = element;
    this.html += `<${name}`;
    for (const key in attribs) this.html += ` ${key}="${escapeAttribute(this.cut(attribs[key] ?? ''))}"`;
    if (VOID.has(name)) {
      this.html += this.voidEnd;
      return;
    }
    this.html += '>';
    if (RAW_TEXT.has(name)) this.writeRaw(children);
    else this.writeAll(children);
    this.html += `</${name}>`;
  }

  private writeRaw(children: readonly ChildNode[]): void {
    for (const child of children) {
      if (isText(child)) this.html += this.cut(child.data);
      else this.write(child);
    }
  }

  private cut(text: string): string {
    return text.length > this.limit ? text.slice(0, this.limit) : text;
  }
}

export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

const WIDE: Readonly<Record<string, string>> = { '&': '＆', '<': '＜', '>': '＞' };

/** Text that needs no escapes and reads the same: for megabytes of marks, of which each escape costs a step. */
export function widenMarks(text: string): string {
  return text.replace(/[&<>]/g, (mark) => WIDE[mark] ?? mark);
}
