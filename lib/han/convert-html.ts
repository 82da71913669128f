import { Parser } from 'htmlparser2';
import { convertText, type HanScript } from './convert-text.ts';

interface Range {
  start: number;
  end: number;
}

/** What is no prose: it would no longer run, or no longer be what somebody typed. */
const LEFT_ALONE = new Set('code pre kbd samp var tt script style math svg'.split(' '));
/** A word may begin before one of these and end within it. */
const WITHIN_WORDS = new Set(
  'a abbr b bdi big cite del dfn em font i ins mark q s small span strong u'.split(' '),
);

/**
 * The text of sanitised HTML in the other script; everything else stays to the letter: tags, attributes, entities, code
 * and elements with a `lang` of their own. A word is converted as one though a `<mark>` or `<em>` divides it.
 */
export function convertHtml(html: string, script: HanScript): string {
  const pieces: string[] = [];
  let done = 0;
  for (const run of findRuns(html)) {
    const texts = run.map(({ start, end }) => html.slice(start, end));
    convertRun(texts, script).forEach((text, index) => {
      const range = run[index];
      if (!range) return;
      pieces.push(html.slice(done, range.start), text);
      done = range.end;
    });
  }
  return pieces.length === 0 ? html : pieces.join('') + html.slice(done);
}

/** The stretches of text, in their order, those together between which only tags within words stand. */
function findRuns(html: string): Range[][] {
  const runs: Range[][] = [];
  let run: Range[] = [];
  let open: string[] = [];
  /** How many elements were open where one began that is left alone. */
  let leftAt: number | null = null;

  const endRun = (name: string) => {
    if (WITHIN_WORDS.has(name) || run.length === 0) return;
    runs.push(run);
    run = [];
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        endRun(name);
        if (leftAt === null && (LEFT_ALONE.has(name) || 'lang' in attributes)) leftAt = open.length;
        open.push(name);
      },
      onclosetag(name) {
        endRun(name);
        open = open.slice(0, Math.max(0, open.lastIndexOf(name)));
        if (leftAt !== null && open.length <= leftAt) leftAt = null;
      },
      ontext() {
        if (leftAt !== null) return;
        const range = { start: parser.startIndex, end: parser.endIndex + 1 };
        const last = run.at(-1);
        if (last?.end === range.start) last.end = range.end;
        else run.push(range);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  endRun('');
  return runs;
}

/** As one text where that keeps its length, so that each part is found again; else each by itself. */
function convertRun(texts: string[], script: HanScript): string[] {
  const whole = texts.join('');
  const converted = convertText(whole, script);
  if (converted.length !== whole.length) return texts.map((text) => convertText(text, script));
  let at = 0;
  return texts.map((text) => {
    const start = at;
    at += text.length;
    return converted.slice(start, at);
  });
}
