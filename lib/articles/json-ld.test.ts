import { describe, expect, it } from 'vitest';
import { newsArticleJsonLd } from './json-ld.ts';
import type { ArticleView } from './views.ts';

const SITE = { name: '报栏', url: 'https://news.example' };
const ARTICLE: ArticleView = {
  id: 'abcdefgh2345',
  title: '如何缓解中小微企业经营困难？',
  originalTitle: '如何缓解中小微企业经营困难？',
  dek: null,
  language: 'zh-Hans',
  publishedAt: '2021-09-13T05:33:28.000Z',
  modifiedAt: null,
  imageUrl: '/pictures/a.webp',
  imageSize: null,
  imageInBody: false,
  imageCaption: null,
  readingMinutes: 4,
  source: { name: '新浪财经', slug: 'xinlang-caijing' },
  category: { id: 2, name: '新浪财经－国內', path: 'jinrong/xinlang' },
  section: null,
  trail: [
    { id: 1, name: '金融', path: 'jinrong', colour: null },
    { id: 2, name: '新浪财经－国內', path: 'jinrong/xinlang', colour: null },
  ],
  twins: [],
  bodyHtml: '<p>正文</p>',
  credits: [
    {
      role: 'editor',
      person: { name: '张亚楠', slug: 'zhang-yanan' },
      printed: '责任编辑：张亚楠',
      decided: false,
      correctedAt: null,
    },
  ],
};
const read = (article: Partial<ArticleView>) =>
  JSON.parse(newsArticleJsonLd({ ...ARTICLE, ...article }, SITE, ['/img/a']));

describe('newsArticleJsonLd', () => {
  it('names the article, its dates, sections, editor and basis', () => {
    expect(read({})).toMatchObject({
      '@type': 'NewsArticle',
      headline: '如何缓解中小微企业经营困难？',
      datePublished: '2021-09-13T05:33:28.000Z',
      dateModified: '2021-09-13T05:33:28.000Z',
      image: ['https://news.example/img/a'],
      articleSection: ['金融', '新浪财经－国內'],
      editor: [{ '@type': 'Person', name: '张亚楠', url: 'https://news.example/people/zhang-yanan' }],
      author: [{ '@type': 'Organization', name: '新浪财经' }],
      isBasedOn: { publisher: { name: '新浪财经' } },
      mainEntityOfPage: { '@id': 'https://news.example/a/abcdefgh2345' },
    });
  });

  it('takes reporters and authors as its authors', () => {
    const person = { name: '李薇佳', slug: 'li-weijia' };
    const credits = [
      { role: 'reporter' as const, person, printed: '记者 李薇佳', decided: true, correctedAt: null },
    ];
    expect(read({ credits })).toMatchObject({ author: [{ '@type': 'Person', name: '李薇佳' }] });
    expect(read({ credits }).editor).toBeUndefined();
  });

  it('leaves out what is not known', () => {
    const keys = Object.keys(read({ publishedAt: null, source: null, trail: [], credits: [] }));
    for (const key of ['datePublished', 'author', 'articleSection', 'isBasedOn']) {
      expect(keys).not.toContain(key);
    }
  });

  it('cannot end its script element', () => {
    const title = '</script><script>alert(1)</script><!--\u2028';
    expect(newsArticleJsonLd({ ...ARTICLE, title }, SITE, [])).not.toMatch(/[<\u2028]/);
    expect(read({ title }).headline).toBe(title);
  });
});
