import type { MarkedExtension, TokenizerExtension, Tokens } from 'marked';
import { escapeText } from './write-html.ts';

/**
 * `$…$` as pandoc tells it from money: no space inside the marks, no figure behind them. The lengths are bounded: a text
 * full of `$` must not be read to its end for each of them.
 */
const INLINE = /\$(?![\s$])(?:[^$\\\n]|\\[^\n]){1,500}?(?<![\s\\])\$(?![\d$])/;
const DISPLAY = /\$\$(?!\$)(?:[^$\\]|\\[\s\S]){1,5000}\$\$(?!\$)/;
const EITHER = new RegExp(`${DISPLAY.source}|${INLINE.source}`, 'g');
const AT_START = new RegExp(`^(?:${DISPLAY.source}|${INLINE.source})`);
const BLOCK = /^ {0,3}(\$\$(?!\$)(?:[^$\\]|\\[\s\S]){1,10000}\$\$)[ \t]*(?:\n+|$)/;

interface Maths extends Tokens.Generic {
  readonly text: string;
}

const inlineMaths: TokenizerExtension = {
  name: 'inlineMaths',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source) {
    if (!source.startsWith('$')) return;
    const [raw] = AT_START.exec(source) ?? [];
    return raw === undefined ? undefined : { type: 'inlineMaths', raw, text: raw };
  },
};

const blockMaths: TokenizerExtension = {
  name: 'blockMaths',
  level: 'block',
  tokenizer(source) {
    const [raw, text] = BLOCK.exec(source) ?? [];
    return raw === undefined ? undefined : { type: 'blockMaths', raw, text };
  },
};

/** Formulas stay as they were written: nothing in them is emphasis, an escape or a list. */
export const markdownMaths: MarkedExtension = {
  extensions: [
    { ...inlineMaths, renderer: (token) => escapeText((token as Maths).text) },
    { ...blockMaths, renderer: (token) => blockHtml((token as Maths).text) },
  ],
  hooks: {
    // Else a mark of emphasis before a formula would pair with one inside it.
    emStrongMask: (source) => source.replace(EITHER, (maths) => `$${'a'.repeat(maths.length - 2)}$`),
  },
};

function blockHtml(text: string): string {
  if (!text.includes('\n')) return `<p>${escapeText(text)}</p>\n`;
  return `<pre><code class="language-latex">${escapeText(text)}\n</code></pre>\n`;
}
