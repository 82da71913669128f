import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage, readSlug } from './page-params.ts';

describe('readPage', () => {
  it.each([
    [{}, null],
    [{ page: '' }, null],
    [{ page: 'abc' }, 'abc'],
    [{ page: ['abc', 'def'] }, 'abc'],
  ])('%o', (query, page) => {
    expect(readPage(query)).toBe(page);
  });
});

describe('readSlug', () => {
  it.each([
    ['jinrong', 'jinrong'],
    ['JinRong', 'jinrong'],
    ['%E9%87%91%E8%9E%8D', '金融'],
    ['100%', '100%'],
    ['a%00b', 'ab'],
  ])('%s', (segment, slug) => {
    expect(readSlug(segment)).toBe(slug);
  });
});

describe('pageParams', () => {
  const folder = import.meta.dirname;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('page.tsx') && !path.endsWith('reader-page.tsx'),
  );

  it.each(pages)('%s asks it, else it would speak the first language', (path) => {
    expect(readFileSync(join(folder, path), 'utf8')).toContain('pageParams(');
  });
});
