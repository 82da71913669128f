import type { Step } from '../draft.ts';
import { printedText } from '../printed-text.ts';

/** `abbrlink` of the plugin hexo-abbrlink, as the text that was printed. */
export const readAbbrlink: Step = (draft) => ({
  ...draft,
  abbrlink: printedText(draft.frontMatter.abbrlink),
});
