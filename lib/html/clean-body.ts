import { isTag, type ParentNode } from 'domhandler';
import type { ExtractedCredit, RemovedBlock } from '#lib/articles/article.ts';
import { bodyText } from './body-text.ts';
import { parseTree } from './parse-tree.ts';
import { toBodyHtml } from './render-markdown.ts';
import { arrangeBlocks } from './rules/arrange-blocks.ts';
import { cleanLinks } from './rules/clean-links.ts';
import { levelHeadings } from './rules/level-headings.ts';
import { makeFigures } from './rules/make-figures.ts';
import { removeActiveContent } from './rules/remove-active-content.ts';
import { removeComments } from './rules/remove-comments.ts';
import { removePromotion } from './rules/remove-promotion.ts';
import { repairPictures } from './rules/repair-pictures.ts';
import { takeCredits } from './rules/take-credits.ts';
import { takeOriginalTitle } from './rules/take-original-title.ts';
import { trimParagraphs } from './rules/trim-paragraphs.ts';
import { sanitise } from './sanitise.ts';
import { type BodyFindings, elementsIn, lineOf, type TreeRule, toHtml } from './tree.ts';

/**
 * The order matters: what runs or advertises goes while its wrapper still tells what it is; pictures get
 * their address before figures are made of them, figures before the wrappers they are known by dissolve;
 * titles and credits are lines of their own only in a flat body without indents.
 */
const RULES: readonly TreeRule[] = [
  removeComments,
  removeActiveContent,
  removePromotion,
  repairPictures,
  makeFigures,
  arrangeBlocks,
  trimParagraphs,
  takeOriginalTitle,
  takeCredits,
  cleanLinks,
  levelHeadings,
];

export interface CleanBody {
  /** Safe to insert into a page. */
  html: string;
  /** Plain text, one paragraph a line, without captions. */
  text: string;
  originalTitle: string | null;
  credits: ExtractedCredit[];
  /** Everything readable that a rule took out, at most 200 entries. */
  removed: RemovedBlock[];
  /** The first picture. */
  leadImage: { url: string; caption: string | null } | null;
}

/** A crawler's HTML or a blog's Markdown as a clean article body, with what was found in it. Never throws. */
export function cleanBody(rawBody: string, { title }: { title: string }): CleanBody {
  const root = parseTree(toBodyHtml(rawBody));
  const findings: BodyFindings = { title, originalTitle: null, credits: [], removed: [] };
  for (const rule of RULES) rule(root, findings);
  const { originalTitle, credits, removed } = findings;
  // Last, on the text that is handed out: no rule above can put anything unsafe in after it.
  const html = sanitise(toHtml(root)).trim();
  return { html, text: bodyText(root), originalTitle, credits, removed, leadImage: findLeadImage(root) };
}

function findLeadImage(root: ParentNode): CleanBody['leadImage'] {
  const elements = elementsIn(root);
  const img = elements.find(({ name }) => name === 'img');
  if (!img?.attribs.src) return null;
  const figure = elements.find((element) => element.name === 'figure' && elementsIn(element).includes(img));
  const caption = figure?.children.find((child) => isTag(child) && child.name === 'figcaption');
  return { url: img.attribs.src, caption: caption ? lineOf(caption) : null };
}
