import type { Draft, ParseResult } from './draft.ts';
import { firstDraft } from './first-draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { type StepOptions, stepsFor } from './steps.ts';

const DEFAULTS: StepOptions = { timeZone: 'Asia/Shanghai' };

/**
 * One content file as an article's draft, or the reason why it cannot be one. `path` is relative to the
 * content root. Pure, and no text makes it throw.
 */
export function parseArticle(path: string, text: string, options: StepOptions = DEFAULTS): ParseResult {
  const head = readFrontMatter(text);
  if (!head.ok) {
    const { line, reason, detail } = head;
    return { ok: false, quarantine: { path, line, reason, detail } };
  }
  const start = firstDraft(path, head.values, text.slice(head.bodyStart));
  return { ok: true, draft: stepsFor(options).reduce<Draft>((draft, step) => step(draft), start) };
}
