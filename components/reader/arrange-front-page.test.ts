import { describe, expect, it } from 'vitest';
import type { ArticleCard } from '#lib/articles/views.ts';
import { arrangeFrontPage } from './arrange-front-page.ts';

const card = (id: string, imageUrl: string | null = null): ArticleCard => ({
  id,
  title: `标题${id}`,
  dek: null,
  language: 'zh-Hans',
  publishedAt: null,
  imageUrl,
  imageCaption: null,
  imageSize: null,
  readingMinutes: 1,
  source: null,
  category: null,
});
const cards = (...ids: string[]) => ids.map((id) => card(id));
const section = { id: 1, name: '财经', path: 'caijing' };
const ids = (articles: ArticleCard[]) => articles.map(({ id }) => id).join('');

describe('arrangeFrontPage', () => {
  it('lets the newest picture lead and keeps the order of the rest', () => {
    const latest = [...cards('a', 'b'), card('c', '/c.webp'), ...cards('d', 'e', 'f', 'g', 'h')];
    const {
      lead,
      secondary,
      latest: rest,
    } = arrangeFrontPage({ featured: [], latest, blocks: [], total: 8 });
    expect(lead?.id).toBe('c');
    expect(ids(secondary)).toBe('abdef');
    expect(ids(rest)).toBe('gh');
  });

  it('leads with the newest where none has a picture, with nothing where there is nothing', () => {
    expect(arrangeFrontPage({ featured: [], latest: cards('a', 'b'), blocks: [], total: 2 }).lead?.id).toBe(
      'a',
    );
    expect(arrangeFrontPage({ featured: [], latest: [], blocks: [], total: 0 }).lead).toBeNull();
  });

  it('puts what the desk chose first, in its order, and nothing twice', () => {
    const latest = [card('a', '/a.webp'), ...cards('b', 'c', 'd', 'e', 'f', 'g', 'h')];
    const featured = cards('c', 'x');
    const { lead, secondary, latest: rest } = arrangeFrontPage({ featured, latest, blocks: [], total: 9 });
    expect([lead?.id, ids(secondary), ids(rest)]).toEqual(['c', 'xabde', 'fgh']);
  });

  it('shows in a block what is not already above, or else all of it', () => {
    const latest = cards('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const blocks = [
      { section, articles: cards('a', 'g') },
      { section, articles: cards('b', 'c') },
    ];
    const arranged = arrangeFrontPage({ featured: [], latest, blocks, total: 6 }).blocks;
    expect(arranged.map(({ articles }) => ids(articles))).toEqual(['g', 'bc']);
  });
});
