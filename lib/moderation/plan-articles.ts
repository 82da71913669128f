import type { ArticleStanding } from '#db/queries/desk-articles.ts';
import type { ArticleChange } from '#lib/articles/article-change.ts';
import type { ArticleDecision } from './decided-article.ts';
import { foldLine, MOST_TEXT, MOST_TITLE } from './read-article-change.ts';

/** A field that gives back what it was filled with decides nothing, though it folds spaces and cuts. */
function orAsImported(text: string | null, imported: string | null, most: number): string | null {
  return text === foldLine(imported ?? '', most) ? null : text;
}

/** What a change decides about one article. */
export function decisionFor(change: ArticleChange, standing: ArticleStanding): Partial<ArticleDecision> {
  switch (change.kind) {
    case 'hide':
      return { hidden: true };
    case 'show':
      return { hidden: false };
    case 'feature':
      return { featured_position: change.position, featured_until: change.until };
    case 'unfeature':
      return { featured_position: null, featured_until: null };
    case 'text':
      return {
        title: orAsImported(change.title, standing.importedTitle, MOST_TITLE),
        dek: orAsImported(change.dek, standing.importedDek, MOST_TEXT),
      };
    case 'file':
      return { category_ids: change.categoryIds };
    case 'add':
      return { category_ids: [...new Set([...standing.categoryIds, ...change.categoryIds])] };
    case 'unfile':
      return { category_ids: null };
    case 'schedule':
      return { shown_from: change.from };
    case 'unschedule':
      return { shown_from: null };
    case 'withdraw':
      return { withdrawn_notice: change.notice };
    case 'restore':
      return { withdrawn_notice: null };
  }
}

/** What stands at an article's address: its page, a notice, or nothing. */
function standsAs(standing: ArticleStanding): string | null {
  const { published, hasFile, hidden, shownFrom, withdrawnNotice } = standing;
  const isOut = !(hidden ?? !published) && (shownFrom === null || Date.parse(shownFrom) <= Date.now());
  if (!isOut) return null;
  if (withdrawnNotice !== null) return `withdrawn: ${withdrawnNotice}`;
  return hasFile ? 'shown' : null;
}

/** The same with what a change decides. An article may be unseen for more than one reason. */
function staysAs(change: ArticleChange, standing: ArticleStanding): string | null {
  const { hidden, withdrawn_notice, shown_from } = decisionFor(change, standing);
  return standsAs({
    ...standing,
    ...(hidden === undefined ? {} : { hidden }),
    ...(withdrawn_notice === undefined ? {} : { withdrawnNotice: withdrawn_notice }),
    ...(shown_from === undefined ? {} : { shownFrom: shown_from }),
  });
}

/** Whether readers would notice, somewhere, that a change was made of this article. */
export function looksDifferent(change: ArticleChange, standing: ArticleStanding): boolean {
  const { visible, listed, categoryIds } = standing;
  switch (change.kind) {
    case 'hide':
    case 'show':
    case 'schedule':
    case 'unschedule':
    case 'withdraw':
    case 'restore':
      return standsAs(standing) !== staysAs(change, standing);
    case 'feature':
      return (
        listed && (standing.featuredPosition !== change.position || standing.featuredUntil !== change.until)
      );
    case 'unfeature':
      return listed && standing.featuredPosition !== null;
    case 'text':
      return (
        visible &&
        ((change.title ?? standing.importedTitle) !== standing.title ||
          (change.dek ?? standing.importedDek) !== standing.dek)
      );
    case 'file':
      return listed && change.categoryIds.join() !== categoryIds.join();
    case 'add':
      return listed && change.categoryIds.some((id) => !categoryIds.includes(id));
    case 'unfile':
      return listed;
  }
}
