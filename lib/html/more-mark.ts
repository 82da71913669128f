import type { Element } from 'domhandler';
import { makeElement } from './tree.ts';

// No parser gives an attribute a capital letter.
const MARK = 'More';

/** What stands for `<!-- more -->` while the rules work: a block that none of them takes for content. */
export function makeMoreMark(): Element {
  return makeElement('hr', { [MARK]: '' }, []);
}

export function isMoreMark(element: Element): boolean {
  return element.name === 'hr' && MARK in element.attribs;
}
