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
  section: null,
});
const cards = (...ids: string[]) => ids.map((id) => card(id));
const section = { id: 1, name: '财经', path: 'caijing', colour: null };
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

  it('passes over a picture that is more than a day older than the newest', () => {
    const at = (article: ArticleCard, publishedAt: string) => ({ ...article, publishedAt });
    const latest = (day: string) => [
      at(card('a'), '2026-11-24T08:00:00Z'),
      at(card('b', '/b.webp'), `2026-11-${day}T09:00:00Z`),
    ];
    const leadOf = (day: string) =>
      arrangeFrontPage({ featured: [], latest: latest(day), blocks: [], total: 2 }).lead?.id;
    expect([leadOf('23'), leadOf('22')]).toEqual(['b', 'a']);
  });

  it('lets no publisher and no section have the top to itself, unless there is no other', () => {
    const from = (article: ArticleCard, slug: string) => ({ ...article, source: { name: slug, slug } });
    const within = (article: ArticleCard, path: string) => ({
      ...article,
      category: { id: 1, name: path, path },
    });
    const topOf = (latest: ArticleCard[]) => {
      const { lead, secondary } = arrangeFrontPage({ featured: [], latest, blocks: [], total: 9 });
      return ids([...(lead ? [lead] : []), ...secondary]);
    };
    const wire = cards('a', 'b', 'c', 'd', 'e').map((article) => from(article, 'wire'));
    const others = cards('f', 'g', 'h', 'i', 'j').map((article) => from(article, article.id));
    expect(topOf([...wire, ...others])).toBe('abfghi');
    expect(topOf(wire)).toBe('abcde');
    const money = cards('a', 'b', 'c', 'd', 'e').map((article) => within(article, `caijing/${article.id}`));
    expect(topOf([...money, ...cards('f', 'g', 'h', 'i')])).toBe('abcfgh');
  });

  it('stands stories with pictures nearest to the lead', () => {
    const latest = [card('a', '/a.webp'), ...cards('b', 'c'), card('d', '/d.webp'), card('e')];
    expect(ids(arrangeFrontPage({ featured: [], latest, blocks: [], total: 5 }).secondary)).toBe('dbce');
  });

  it('puts what the desk chose first, in its order, and nothing twice', () => {
    const latest = [card('a', '/a.webp'), ...cards('b', 'c', 'd', 'e', 'f', 'g', 'h')];
    const featured = cards('c', 'x');
    const { lead, secondary, latest: rest } = arrangeFrontPage({ featured, latest, blocks: [], total: 9 });
    expect([lead?.id, ids(secondary), ids(rest)]).toEqual(['c', 'xabde', 'fgh']);
  });

  it('shows in a block what is not already above, and no block that would be empty', () => {
    const latest = cards('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const blocks = [
      { section, articles: cards('a', 'g') },
      { section, articles: cards('b', 'c') },
    ];
    const arranged = arrangeFrontPage({ featured: [], latest, blocks, total: 6 }).blocks;
    expect(arranged.map(({ articles }) => ids(articles))).toEqual(['g']);
  });
});
