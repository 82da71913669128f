import { allowedAttributes } from '../allow-list.ts';
import { editUp, type TreeRule } from '../tree.ts';

/**
 * Leaves only what the allow-list names, so that the sanitiser, which reads the finished text again, finds
 * nothing to do: where it changes something after all, it has to go over the text twice.
 */
export const keepAllowed: TreeRule = (root) =>
  editUp(root, (element) => {
    const attribs = allowedAttributes(element.name, element.attribs);
    if (attribs === null) return element.children;
    element.attribs = attribs;
    return element;
  });
