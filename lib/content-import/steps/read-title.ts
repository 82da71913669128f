import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/** The title as printed; without one the file's name, in which the crawler wrote `_` for what names cannot hold. */
export const readTitle: Step = (draft) => {
  const title = printedText(draft.frontMatter.title);
  if (title !== null) return { ...draft, title };
  return { ...draft, title: titleFromPath(draft.path), flags: [...draft.flags, 'title-from-file-name'] };
};

function titleFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|html)$/i, '');
  return printedText(name.replaceAll('_', ' ')) ?? name;
}
