/** No text holds this: Unicode keeps it for uses such as ours. */
const MARK = '\ufdd0';

const MOST_DROPPED = 100_000;

/** HTML that Markdown must not touch: marks stand for it until the rest is rendered. */
export class HtmlPieces {
  private readonly pieces: string[] = [];
  private dropped = '';

  /** Text in which only our own marks are any. */
  static clean(text: string): string {
    return text.replaceAll(MARK, '');
  }

  /** The mark that stands for `html`; a word like any other to a Markdown parser. */
  keep(html: string): string {
    return `${MARK}${this.pieces.push(html) - 1}${MARK}`;
  }

  /** Markup that goes; a comment behind the rest tells of it, for the rule that takes comments out. */
  drop(markup: string): void {
    if (this.dropped.length < MOST_DROPPED) this.dropped += `<!--${markup.replace(/--|>/g, ' ')}-->`;
  }

  /** A piece that is a paragraph of its own needs none around it. */
  putBack(html: string): string {
    if (this.pieces.length === 0) return html + this.dropped;
    const whole = html.replace(/<p>\ufdd0(\d+)\ufdd0<\/p>|\ufdd0(\d+)\ufdd0/g, (_mark, alone, within) => {
      return this.pieces[Number(alone ?? within)] ?? '';
    });
    return whole + this.dropped;
  }
}
