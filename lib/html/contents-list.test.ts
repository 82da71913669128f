import { describe, expect, it } from 'vitest';
import { listContents } from './contents-list.ts';

const LONG =
  '<p>开头</p><h2>起因</h2><p>甲</p><h3>第一 <em>天</em></h3><p>乙</p><h3>第二天</h3><h2>经过&amp;结果</h2><p>丙</p>';

describe('listContents', () => {
  it('gives the headings ids and lists them, an h3 below its h2', () => {
    const { html, entries } = listContents(LONG);
    expect(entries).toEqual([
      { anchor: 's1', text: '起因', nested: false },
      { anchor: 's2', text: '第一 天', nested: true },
      { anchor: 's3', text: '第二天', nested: true },
      { anchor: 's4', text: '经过&结果', nested: false },
    ]);
    expect(html).toContain('<h3 id="s2">第一 <em>天</em></h3>');
    expect(html.replace(/ id="s\d"/g, '')).toBe(LONG);
  });

  it.each([
    ['two headings', '<h2>一</h2><p>甲</p><h2>二</h2>'],
    ['headings within a quotation', `<blockquote>${'<h2>引</h2>'.repeat(4)}</blockquote>`],
    ['headings without text', '<h2> </h2><h2></h2><h2>有</h2><h2>二</h2>'],
    ['headings that are only text', '<pre>&lt;h2&gt;&lt;h2&gt;&lt;h2&gt;</pre>'],
    ['nothing', ''],
  ])('leaves a body with %s as it is', (_, html) => {
    expect(listContents(html)).toEqual({ html, entries: [] });
  });

  it('nests nothing where only h3 are used', () => {
    const { entries } = listContents('<h3>一</h3><h3>二</h3><h3>三</h3>');
    expect(entries.map(({ nested }) => nested)).toEqual([false, false, false]);
  });
});
