import type { Draft } from '../draft.ts';
import { firstDraft } from '../first-draft.ts';

/** A draft with this front matter, and with these fields set by steps before. For tests. */
export function specimen(frontMatter: Record<string, unknown>, fields: Partial<Draft> = {}): Draft {
  return { ...firstDraft('财经/晨岚财经/港口_扩建.md', frontMatter, ''), ...fields };
}
