/** No text holds this: Unicode keeps it for uses such as ours. */
const MARK = '\ufdd0';

/** HTML that Markdown must not touch: marks stand for it until the rest is rendered. */
export class HtmlPieces {
  private readonly pieces: string[] = [];

  /** Text in which only our own marks are any. */
  static clean(text: string): string {
    return text.replaceAll(MARK, '');
  }

  /** The mark that stands for `html`; a word like any other to a Markdown parser. */
  keep(html: string): string {
    return `${MARK}${this.pieces.push(html) - 1}${MARK}`;
  }

  /** A piece that is a paragraph of its own needs none around it. */
  putBack(html: string): string {
    if (this.pieces.length === 0) return html;
    return html.replace(/<p>\ufdd0(\d+)\ufdd0<\/p>|\ufdd0(\d+)\ufdd0/g, (_mark, alone, within) => {
      return this.pieces[Number(alone ?? within)] ?? '';
    });
  }
}
