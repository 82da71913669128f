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

test('a single character stands last, where the engine takes it for a beginning', () => {
  expect(planQuery('包 企业')?.first.q).toBe(`${phrase('企业')} ${gramsOf('包')[0]}`);
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
