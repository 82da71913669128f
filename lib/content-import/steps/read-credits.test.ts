import { expect, test } from 'vitest';
import type { ExtractedCredit } from '#lib/articles/article.ts';
import { readCredits } from './read-credits.ts';
import { specimen } from './specimen.ts';

const read = (role: ExtractedCredit['role'], name: string): ExtractedCredit => {
  return { role, name, printed: name, place: 'paragraph:1', confidence: 0.9 };
};
const FROM_TEXT = [read('editor', '张亚楠'), read('source', '海岸日报')];

function namesAfter(credits: unknown) {
  return readCredits(specimen({ credits }, { credits: FROM_TEXT })).credits.map(({ role, name }) => [
    role,
    name,
  ]);
}

test('a list of credits stands in place of the persons read from the text; the publisher stays', () => {
  expect(
    namesAfter([
      { role: 'editor', name: '何以宁' },
      { role: 'translator', name: ' Ann  Lee ' },
    ]),
  ).toEqual([
    ['editor', '何以宁'],
    ['translator', 'Ann Lee'],
    ['source', '海岸日报'],
  ]);
  expect(namesAfter([])).toEqual([['source', '海岸日报']]);
});

test.each([['张亚楠'], [undefined], [[{ role: 'chief', name: '张' }]], [[{ role: 'editor' }]], [['editor']]])(
  'anything else under that key changes nothing: %j',
  (credits) => {
    expect(namesAfter(credits)).toEqual([
      ['editor', '张亚楠'],
      ['source', '海岸日报'],
    ]);
  },
);
