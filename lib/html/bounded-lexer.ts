import {
  Lexer,
  type MarkedExtension,
  type MarkedOptions,
  type Token,
  type Tokens,
  type TokensList,
} from 'marked';
import { inlineCost, MAX_INLINE_COST } from './inline-cost.ts';

/** Quotations and lists in each other, emphasis in emphasis: deeper ones are no writing. */
const MAX_DEPTH = 16;
/** In nanoseconds, as inlineCost estimates them. */
const MAX_TOTAL_COST = 1_000_000_000;

/**
 * marked's lexer with an end to its work: a paragraph whose marks would keep it busy for long, and all that
 * come when much work is done already, is text without markup.
 */
class BoundedLexer<Parsed, Rendered> extends Lexer<Parsed, Rendered> {
  private depth = 0;
  private cost = 0;

  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], isClipped = false): Token[] {
    if (this.depth > MAX_DEPTH) {
      tokens.push({ type: 'paragraph', raw: source, text: source, tokens: [textToken(source)] });
      return tokens;
    }
    return this.deeper(() => super.blockTokens(source, tokens, isClipped));
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const cost = inlineCost(source);
    if (cost > MAX_INLINE_COST || this.cost + cost > MAX_TOTAL_COST || this.depth > MAX_DEPTH) {
      tokens.push(textToken(source));
      return tokens;
    }
    this.cost += cost;
    return this.deeper(() => super.inlineTokens(source, tokens));
  }

  private deeper(lex: () => Token[]): Token[] {
    this.depth += 1;
    try {
      return lex();
    } finally {
      this.depth -= 1;
    }
  }
}

function textToken(source: string): Tokens.Text {
  return { type: 'text', raw: source, text: source, escaped: false };
}

/** Rows of a table are filled up to the width of its head: a small text can make a great many cells. */
function isOverfull(source: string): boolean {
  const headEnd = source.indexOf('\n');
  const columns = headEnd < 0 ? 0 : source.slice(0, headEnd).split('|').length;
  if (columns < 20) return false;
  const length = tableLength(source);
  return columns * source.slice(0, length).split('\n').length > Math.max(2 * length, 1_000);
}

function tableLength(source: string): number {
  const end = /\n[ \t]*\n/.exec(source)?.index;
  return end ?? source.length;
}

function lex<Parsed, Rendered>(source: string, options?: MarkedOptions<Parsed, Rendered>): TokensList {
  return new BoundedLexer(options).lex(source);
}

export const boundedLexing: MarkedExtension = {
  hooks: { provideLexer: () => lex },
  tokenizer: { table: (source) => (isOverfull(source) ? undefined : false) },
};
