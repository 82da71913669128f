import { type Element, isTag } from 'domhandler';
import { readCreditLine } from '../credit-line.ts';
import { isLonger, lineOf } from '../node-text.ts';
import { editChildren, hasClass, makeElement, setChildren, type TreeRule } from '../tree.ts';
import { CAPTION_CLASS } from './make-figures.ts';

const MAX_LINE = 60;
const LABEL =
  '图|圖|图片|圖片|图源|圖源|图自|图注|圖注|图说|圖說|图片来源|圖片來源|图片说明|圖片說明|图片提供|图据|供图|供圖|配图|资料图|資料圖|资料图片|资料照片|摄影|攝影|摄|攝|Photo|Photos|Photo by|Photo credit|Image|Image credit|Picture|写真|사진';
const PRINTED = [
  // 图：…、图片来源：…、（摄影／何以宁）
  new RegExp(`^[（(【\\[]?(?:${LABEL})\\s*\\d{0,2}\\s*[：:／/｜|丨].+$`, 'i'),
  // 资料图片
  /^[（(【[]?(?:资料图|資料圖)(?:片)?[）)】\]]?$/,
  /^[▲△▴↑]/,
  // 图为工作人员在港口作业。
  /^[（(]?[图圖](?:为|為|\d{1,2})[^。]{2,}。?[）)]?$/,
  // 图为码头。何以宁 摄
  /^[图圖][为為].{2,50}(?:摄|攝)[）)]?$/,
  // 新华社记者 何以宁 摄
  /^[^。！？]{2,40}[\s（(]?(?:摄|攝)[）)]?$/,
];
/** One sentence; what goes on after it is the story. */
const SENTENCES = /[。！？!?][^）)”」]/;
const SIGNED = /^[图圖][为為].*(?:摄|攝)[）)]?$/;

/** Makes the line right below a picture its caption where it is plainly one (`图片来源：…`, `何以宁 摄`). */
export const takeCaptions: TreeRule = (root) => {
  let figure: Element | null = null;
  editChildren(root, (block) => {
    const above: Element | null = figure;
    figure = isTag(block) && isBareFigure(block) ? block : null;
    if (above === null || !isTag(block) || !isCaption(block)) return block;
    addCaption(above, block);
    return [];
  });
};

function isBareFigure(block: Element): boolean {
  return (
    block.name === 'figure' && !block.children.some((child) => isTag(child) && child.name === 'figcaption')
  );
}

function isCaption(block: Element): boolean {
  if (block.name !== 'p' || isLonger(block.children, MAX_LINE)) return false;
  const line = lineOf(block);
  if (line === '' || (SENTENCES.test(line) && !SIGNED.test(line))) return false;
  return (hasClass(block, CAPTION_CLASS) || PRINTED.some((shape) => shape.test(line))) && !isByline(line);
}

/** Without one of these no line names anybody but a photographer. */
const OTHER_ROLE = /[编編文作记記校译譯来來源]|by|edit|report/i;

/** `图／何以宁 编辑／李薇佳` names more than a photographer: that is the article's byline. */
function isByline(line: string): boolean {
  if (!OTHER_ROLE.test(line)) return false;
  return readCreditLine(line)?.credits.some(({ role }) => role !== 'photographer') ?? false;
}

function addCaption(figure: Element, block: Element): void {
  setChildren(figure, [...figure.children, makeElement('figcaption', {}, block.children)]);
}
