import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import type { Draft } from './draft.ts';
import { parseArticle } from './parse-article.ts';
import { decodeFile } from './read-files.ts';

function draftOf(path: string, text: string): Draft {
  const result = parseArticle(path, text);
  if (!result.ok) throw new Error(JSON.stringify(result.quarantine));
  return result.draft;
}

test('an article in the crawler’s shape comes out whole', () => {
  const text = readFileSync(new URL('./testdata/harbour-line.md', import.meta.url), 'utf8');
  const draft = draftOf('财经/晨岚财经/航线.md', text);
  expect(draft).toMatchObject({
    title: '厦门港新航线明年开通？港务局："准备工作已就绪"',
    originalTitle: '厦门港新航线明年开通',
    categoryPaths: [['财经', '晨岚财经', '晨岚财经－国內']],
    sourceName: '晨岚财经',
    publishedAt: new Date('2021-09-29T06:07:41Z'),
    language: 'zh-Hans',
    imageUrl: 'https://img.chenlan.example/w600h420/20210929/harbour.jpg',
    imageCaption: '厦门港码头（何以宁 摄）',
    excerpt: '9月29日，厦门港务局在发布会上表示，新航线的准备工作已经就绪，明年一季度开通。',
    credits: [
      { role: 'photographer', name: '何以宁', printed: '何以宁 摄', place: 'figcaption', confidence: 0.7 },
      { role: 'editor', name: '陈荻雁', printed: '责任编辑：陈荻雁 SF186', place: 'p.article-editor' },
    ],
    flags: [],
    published: true,
    readingMinutes: 1,
  });
  expect(draft.bodyHtml).toBe(
    '<figure><img src="https://img.chenlan.example/w600h420/20210929/harbour.jpg" alt="厦门港码头（何以宁 摄）" width="600" height="420" loading="lazy" decoding="async" /><figcaption>厦门港码头（何以宁 摄）</figcaption></figure><p>9月29日，厦门港务局在发布会上表示，新航线的准备工作已经就绪，明年一季度开通。</p><p>编辑部表示将继续关注 {航线} 的进展。</p>',
  );
  expect(draft.frontMatter.reviewed).toBe(true);
  expect(text.endsWith(draft.rawBody)).toBe(true);
});

const SEED = new URL('../../../shared/corpus/seed-article.md', import.meta.url);

test.skipIf(!existsSync(SEED))('the real seed article comes out whole', () => {
  const draft = draftOf('seed-article.md', readFileSync(SEED, 'utf8'));
  const title = '如何缓解中小微企业经营困难？工信部：进一步落实已出台政策';
  const caption = '工业和信息化部党组书记、部长肖亚庆（徐想 摄）';
  expect(draft).toMatchObject({
    title,
    originalTitle: title,
    sourceName: '新浪财经',
    imageCaption: caption,
    flags: [],
  });
  expect(draft.categoryPaths).toEqual([['金融', '新浪财经', '新浪财经－国內']]);
  expect(draft.publishedAt?.toISOString()).toBe('2021-09-13T05:33:28.000Z');
  expect(draft.credits).toMatchObject([
    { role: 'photographer', name: '徐想', printed: '徐想 摄', confidence: 0.7 },
    { role: 'editor', name: '张亚楠', printed: '责任编辑：张亚楠' },
  ]);
  expect(draft.credits[1]?.confidence).toBeGreaterThanOrEqual(0.9);
  expect(draft.bodyHtml).toContain(`<figcaption>${caption}</figcaption>`);
  expect(draft.bodyHtml).not.toMatch(/<!--|<style|appendQr|责任编辑|尽在新浪财经APP|原标题|　/);
  expect(draft.bodyText).toMatch(/^9月13日/);
});

test('a Markdown post of a blog', () => {
  const draft = draftOf(
    '_drafts/港口.md',
    '---\ntitle: 2021.10\nabbrlink: 1e5\ndate: 2021-09-29 14:07:41\ncategories:\n- [旅行, 厦门]\n- [摄影]\nauthor: 何以宁\nlang: zh-TW\n---\n# 海边\n\n**港口**很大。\n',
  );
  expect(draft).toMatchObject({
    title: '2021.10',
    abbrlink: '1e5',
    publishedAt: new Date('2021-09-29T06:07:41Z'),
    categoryPaths: [['旅行', '厦门'], ['摄影']],
    sourceName: null,
    credits: [{ role: 'author', name: '何以宁', place: 'front-matter.author', confidence: 0.85 }],
    language: 'zh-Hant',
    published: false,
    bodyHtml: '<h2>海边</h2><p><strong>港口</strong>很大。</p>',
  });
});

test('the zone of dates without one can be given', () => {
  const result = parseArticle('a.md', '---\ndate: 2021-09-29 14:07:41\n---\n甲', {
    ...DEFAULT_SITE,
    timeZone: 'Asia/Tokyo',
  });
  expect(result.ok && result.draft.publishedAt?.toISOString()).toBe('2021-09-29T05:07:41.000Z');
});

test('what is missing is flagged and not made up', () => {
  const draft = draftOf('财经/港口_扩建.md', '---\ntitle: ""\n---\n');
  expect(draft).toMatchObject({ title: '港口 扩建', publishedAt: null, excerpt: null, imageUrl: null });
  expect(draft.flags).toEqual(['title-from-file-name', 'date-missing', 'body-empty']);
});

const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      '---\n',
      '\n',
      ';;;\n',
      'title: ',
      '"',
      "'",
      '- ',
      '[',
      '{',
      '&a ',
      '*a',
      '<div>',
      '</p>',
      '责任编辑：',
      '甲',
      '\t',
      '\r\n',
      'date: ',
      '2021-02-30',
      '<!--',
      '{% raw %}',
      '|',
      '>',
      '!!x ',
      '<<: ',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  { maxLength: 40 },
);

test('no text makes it throw', () => {
  fc.assert(
    fc.property(soup, fc.boolean(), (pieces, hasHead) => {
      const text = (hasHead ? '---\ntitle: 甲\n' : '') + pieces.join('');
      const result = parseArticle('a.md', text);
      if (result.ok) expect(text.endsWith(result.draft.rawBody)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('no bytes make it throw, and what comes out can be stored', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const decoded = decodeFile(bytes);
      if (!decoded.ok) return;
      const result = parseArticle('a.md', `---\ntitle: "\\0甲\\ud800"\n---\n${decoded.text}`);
      if (!result.ok) throw new Error('quarantined');
      const { title, bodyHtml, bodyText, frontMatter } = result.draft;
      for (const value of [title, bodyHtml, bodyText, JSON.stringify(frontMatter)]) {
        expect(value.includes('\0') || !value.isWellFormed()).toBe(false);
      }
    }),
    { numRuns: 1_000 },
  );
});
