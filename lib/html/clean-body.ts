import { type ChildNode, isTag, type ParentNode } from 'domhandler';
import type { ExtractedCredit, RemovedBlock } from '#lib/articles/article.ts';
import { bodyText } from './body-text.ts';
import { lineOf } from './node-text.ts';
import { parseTree } from './parse-tree.ts';
import { plainHtml } from './plain-html.ts';
import { toBodyHtml } from './render-markdown.ts';
import { arrangeBlocks } from './rules/arrange-blocks.ts';
import { cleanLinks } from './rules/clean-links.ts';
import { findMore } from './rules/find-more.ts';
import { keepAllowed } from './rules/keep-allowed.ts';
import { levelHeadings } from './rules/level-headings.ts';
import { makeFigures } from './rules/make-figures.ts';
import { removeActiveContent } from './rules/remove-active-content.ts';
import { removeComments } from './rules/remove-comments.ts';
import { removePromotion } from './rules/remove-promotion.ts';
import { repairPictures } from './rules/repair-pictures.ts';
import { takeCaptions } from './rules/take-captions.ts';
import { takeCredits } from './rules/take-credits.ts';
import { takeOriginalTitle } from './rules/take-original-title.ts';
import { trimParagraphs } from './rules/trim-paragraphs.ts';
import { sanitise } from './sanitise.ts';
import { elementsIn, type ResolvePicture, startFindings, type TreeRule } from './tree.ts';
import { writeHtml } from './write-html.ts';

/**
 * The order matters: what runs or advertises goes while its wrapper still tells what it is; pictures get
 * their address before figures are made of them, figures before the wrappers they are known by dissolve;
 * captions, titles and credits are lines of their own only in a flat body without indents; a picture's
 * caption must not be taken for the article's credits; the allow-list comes after everything it has to check.
 */
const RULES: readonly TreeRule[] = [
  removeComments,
  removeActiveContent,
  removePromotion,
  repairPictures,
  makeFigures,
  arrangeBlocks,
  trimParagraphs,
  findMore,
  takeCaptions,
  takeOriginalTitle,
  takeCredits,
  cleanLinks,
  levelHeadings,
  keepAllowed,
];

export interface CleanBody {
  /** Safe to insert into a page. */
  html: string;
  /** Plain text, one paragraph a line, without captions. */
  text: string;
  /** The part of `text` that stands above `<!-- more -->`; null without such a mark or without text above it. */
  moreText: string | null;
  originalTitle: string | null;
  credits: ExtractedCredit[];
  /** Everything readable that a rule took out, at most 200 entries. */
  removed: RemovedBlock[];
  /** The first picture. */
  leadImage: { url: string; caption: string | null } | null;
}

export interface CleanBodyOptions {
  title: string;
  /** Where pictures within the collection are served; without it their addresses stay, or the picture goes. */
  resolvePicture?: ResolvePicture | undefined;
  /** Whether a line's end within a Markdown paragraph breaks the line, which GFM in files does not say. */
  breaks?: boolean;
}

/** A crawler's HTML or a blog's Markdown as a clean article body, with what was found in it. Never throws. */
export function cleanBody(rawBody: string, options: CleanBodyOptions): CleanBody {
  const { title, resolvePicture, breaks = false } = options;
  // Half a pair of surrogates is no text that a database takes.
  const root = parseTree(toBodyHtml(rawBody.toWellFormed(), { breaks }));
  const findings = startFindings(title, resolvePicture);
  for (const rule of RULES) rule(root, findings);
  const { originalTitle, credits, removed, aboveMore } = findings;
  // Last, on what is handed out: no rule above can put anything unsafe in after it.
  const html = plainHtml(root.children) ?? sanitise(writeHtml(root.children, { voidEnd: ' />' }));
  return {
    html,
    text: bodyText(root.children),
    moreText: aboveMore && textAbove(root, aboveMore),
    originalTitle,
    credits,
    removed,
    leadImage: findLeadImage(root),
  };
}

/** Rules that came after the mark was found may have taken some of the blocks away. */
function textAbove(root: ParentNode, blocks: readonly ChildNode[]): string | null {
  const left = new Set(root.children);
  return bodyText(blocks.filter((block) => left.has(block))) || null;
}

function findLeadImage(root: ParentNode): CleanBody['leadImage'] {
  const img = elementsIn(root).find(({ name }) => name === 'img');
  if (!img?.attribs.src) return null;
  let figure = img.parent;
  while (figure && !(isTag(figure) && figure.name === 'figure')) figure = figure.parent;
  const caption = figure?.children.find((child) => isTag(child) && child.name === 'figcaption');
  return { url: img.attribs.src, caption: caption ? lineOf(caption) : null };
}
