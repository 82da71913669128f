import { expect, test } from 'vitest';
import { gramsOf } from './grams.ts';
import { planQuery } from './plan-query.ts';
import { PINYIN_FIELDS, WRITTEN_FIELDS } from './settings.ts';

const phrase = (run: string) => `"${gramsOf(run).join(' ')}"`;

test('a run is asked for as it stands, then simplified and word by word', () => {
  expect(planQuery('北京房價')).toMatchObject({
    first: { q: phrase('北京房價') },
    wide: { q: `${phrase('北京')} ${phrase('房价')}` },
  });
});

test('what cannot be wider is asked once', () => {
  expect(planQuery('企业')?.wide).toBeNull();
  expect(planQuery('“北京房价”')?.wide).toBeNull();
});

test('what is quoted is one phrase, across words and runs', () => {
  const [year] = gramsOf('4年');
  expect(planQuery('"2024年"')).toMatchObject({ first: { q: `"2024 ${year}"` }, wide: null });
  expect(planQuery('"iPhone 15 价格"')?.first.q).toBe(`"iphone 15 ${gramsOf('价格').join(' ')}"`);
  expect(planQuery('"trump"')).toMatchObject({ first: { q: '"trump"' }, wide: null, instead: null });
});

test.each([
  ['zhongxiaowei', null, null],
  ['ai', WRITTEN_FIELDS, null],
  ['windows', WRITTEN_FIELDS, null],
  ['zhong xiao', WRITTEN_FIELDS, PINYIN_FIELDS],
])('%s is asked for in its fields', (query, first, instead) => {
  const plan = planQuery(query);
  expect(plan?.first.fields).toEqual(first);
  expect(plan?.instead?.fields ?? null).toEqual(instead);
});

test('nothing but signs is nothing to search for, and no text is everything', () => {
  expect(planQuery('-"% (')).toBeNull();
  expect(planQuery('')?.first.q).toBe('');
});

test('what is looser leaves one part out, then all but one', () => {
  expect(planQuery('港口 火山 企业')?.looser.map((stage) => stage.length)).toEqual([3, 3]);
  expect(planQuery('港口')?.looser).toEqual([]);
});
