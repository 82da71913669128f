import { beforeEach, expect, test, vi } from 'vitest';
import { articleIdOf, isOn, putOn, readShelf, type Story, storiesIn, takeOff } from './shelf.ts';

let kept: Map<string, string>;
const events: string[] = [];

beforeEach(() => {
  kept = new Map();
  events.length = 0;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal('document', { dispatchEvent: ({ type }: Event) => events.push(type) });
});

const idOf = (number: number) =>
  `${'a'.repeat(10)}${String.fromCharCode(97 + (number % 26))}${2 + Math.floor(number / 26)}`;
const story = (number: number): Story => {
  const id = number < 150 ? idOf(number) : `b${idOf(number - 150).slice(1)}`;
  return { id, href: `/a/${id}`, title: `第 ${number} 篇`, source: '海桥通讯', at: '', added: number };
};

test('what is put on stands on top, once', () => {
  for (const number of [1, 2, 1]) expect(putOn('saved', story(number))).toBe('kept');
  expect(readShelf('saved').map(({ title }) => title)).toEqual(['第 1 篇', '第 2 篇']);
  expect(events).toEqual(['shelf', 'shelf', 'shelf']);
  expect(isOn('read', story(1).id)).toBe(false);
});

test('what is taken off is told with its place', () => {
  for (const number of [1, 2, 3]) putOn('saved', story(number));
  expect(takeOff('saved', story(2).id)).toEqual({ story: story(2), place: 1 });
  expect(takeOff('saved', story(2).id)).toBeNull();
  expect(readShelf('saved')).toHaveLength(2);
});

test('two hundred are saved at most and none is lost for another; the history forgets its oldest', () => {
  for (let number = 0; number < 200; number++) expect(putOn('saved', story(number))).toBe('kept');
  expect(putOn('saved', story(200))).toBe('full');
  expect(putOn('saved', story(0))).toBe('kept');
  for (let number = 0; number < 301; number++) putOn('read', story(number));
  expect(readShelf('read')).toHaveLength(300);
  expect(isOn('read', story(0).id)).toBe(false);
});

test('a browser that keeps nothing says so', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(putOn('saved', story(1))).toBe('no-storage');
});

test('what another hand wrote is passed over', () => {
  kept.set('baolan:saved', '[{"id":1},null,"x"]');
  expect(readShelf('saved')).toEqual([]);
  kept.set('baolan:saved', '{');
  expect(readShelf('saved')).toEqual([]);
});

test.each([
  ['another site', '//evil.example/a/aaaaaaaaaaaa'],
  ['another site, spelt for a browser', '/\\evil.example/a/aaaaaaaaaaaa'],
  ['a script', 'javascript:alert(1)//a/aaaaaaaaaaaa'],
  ['another article', '/a/bbbbbbbbbbbb'],
])('a list from a file cannot lead to %s', (_name, href) => {
  expect(storiesIn([{ ...story(1), id: 'aaaaaaaaaaaa', href }], 'saved')).toEqual([]);
});

test.each([
  ['/a/aaaaaaaaaaaa', 'aaaaaaaaaaaa'],
  ['/en/a/aaaaaaaaaaaa?from=feed#note', 'aaaaaaaaaaaa'],
  ['http://x.example/a/aaaaaaaaaaaa', 'aaaaaaaaaaaa'],
  ['/a/aaaaaaaaaaaa/more', null],
  ['/c/caijing', null],
])('the article at %s is %s', (href, id) => {
  expect(articleIdOf(href)).toBe(id);
});
