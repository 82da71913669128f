import { expect, test } from 'vitest';
import { readAbbrlink } from './read-abbrlink.ts';
import { specimen } from './specimen.ts';

test.each([
  ['4a17b156', '4a17b156'],
  [4711, '4711'],
  ['', null],
  [undefined, null],
])('%j', (abbrlink, read) => {
  expect(readAbbrlink(specimen({ abbrlink })).abbrlink).toBe(read);
});
