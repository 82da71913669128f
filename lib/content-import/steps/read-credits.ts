import { CREDIT_ROLES, type CreditRole, type ExtractedCredit } from '#lib/articles/article.ts';
import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

const PLACE = 'front-matter.credits';

/**
 * `credits` in the front matter, a list of `{ role, name }` as the export writes it, holds what an editor put in
 * order: it stands in place of everything read from the text. Anything else under that key is left alone.
 */
export const readCredits: Step = (draft) => {
  const { credits } = draft.frontMatter;
  if (!Array.isArray(credits)) return draft;
  const read = credits.map(readCredit);
  const sure = read.filter((credit) => credit !== null);
  if (sure.length !== read.length) return draft;
  // The export lists persons; where the text names its publisher, that stays.
  return { ...draft, credits: [...sure, ...draft.credits.filter(({ role }) => role === 'source')] };
};

function readCredit(entry: unknown): ExtractedCredit | null {
  if (typeof entry !== 'object' || entry === null || !('role' in entry) || !('name' in entry)) return null;
  const role = CREDIT_ROLES.find((known) => known === entry.role);
  const name = printedText(entry.name);
  if (role === undefined || name === null) return null;
  return { role, name, printed: printed(role, name), place: PLACE, confidence: 1 };
}

function printed(role: CreditRole, name: string): string {
  return `${role}: ${name}`;
}
