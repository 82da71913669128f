import type { CategoryPath, ExtractedCredit } from '#lib/articles/article.ts';
import { nameKey } from '#lib/articles/name-key.ts';
import { readCreditLine } from '#lib/html/credit-line.ts';
import { isNobody, isOrganisation, looksLikePerson, needsNoContext } from '#lib/html/personal-name.ts';
import type { Draft, Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/** The author's own field, holding what looks like a person: as sure as a credit line in the body. */
const PERSON = 0.85;
/** May be a person under a pen name, or a publisher with a name like a person's: an editor decides. */
const PEN_NAME = 0.6;
const PLACE = 'front-matter.author';

/**
 * `author` is the publisher in the crawler's collection and a person, or several, in blogs. It is the
 * publisher when the categories say so or when it is no personal name; persons become author credits.
 */
export const readSource: Step = (draft) => {
  const names = readNames(draft.frontMatter.author);
  const fromCategories = publisherIn(draft.categoryPaths[0]);
  const [only] = names;
  if (only !== undefined && names.length === 1 && isPublisher(only, draft)) {
    return { ...draft, sourceName: only };
  }
  const authors = names.flatMap(splitPersons).filter((name) => !isNobody(name));
  const organisation = authors.find(isOrganisation) ?? null;
  const persons = authors.filter((name) => !isOrganisation(name));
  const isAlone = names.length === 1 && authors.length === 1;
  const credits = persons.map((name) => authorCredit(name, isAlone));
  return { ...draft, sourceName: fromCategories ?? organisation, credits: [...draft.credits, ...credits] };
};

function readNames(author: unknown): string[] {
  const authors = Array.isArray(author) ? author : [author];
  return authors.flatMap((item) => printedText(isNamed(item) ? item.name : item) ?? []).map(nameAlone);
}

/** RSS has `desk@a.example (Jane Doe)`, mail `Jane Doe <desk@a.example>`. */
const MAIL = /^\S+@\S+ \(([^()]+)\)$|^([^<>]+?) ?<\S+@\S+>$/;

function nameAlone(author: string): string {
  const [, inBrackets, before] = MAIL.exec(author) ?? [];
  return inBrackets ?? before ?? author;
}

function isNamed(item: unknown): item is { name: unknown } {
  return typeof item === 'object' && item !== null && 'name' in item;
}

function isPublisher(name: string, draft: Draft): boolean {
  const key = nameKey(name);
  const isCategory = draft.categoryPaths.some((path) => path.some((category) => nameKey(category) === key));
  return isCategory || !splitPersons(name).every(looksLikePerson);
}

function splitPersons(name: string): string[] {
  // `作者：何以宁`, `By Jane Doe and Tom Becker`.
  const labelled = readCreditLine(name)?.credits.map((credit) => credit.name) ?? [];
  if (labelled.length > 0) return labelled;
  const parts = name.split(/\s*[、，,;；&＆]\s*|\s+and\s+/).filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const words = name.split(' ');
  return words.length > 1 && words.every(looksLikePerson) ? words : [name];
}

/** The second level of a path whose third is a channel of it: 金融 › 新浪财经 › 新浪财经－国內. */
function publisherIn(path: CategoryPath = []): string | null {
  const [, source, channel] = path;
  return source !== undefined && channel?.startsWith(source) ? source : null;
}

function authorCredit(name: string, isAlone: boolean): ExtractedCredit {
  const isSure = isAlone ? needsNoContext(name) : looksLikePerson(name);
  const confidence = isSure ? PERSON : PEN_NAME;
  return { role: 'author', name, printed: name, place: PLACE, confidence };
}
