import { parseFeed, parseOpml } from 'feedsmith';
import { expect, test } from './support/test.ts';

test('every list of the portal is a feed, found from its page', async ({ page, request }) => {
  const opml = parseOpml(await (await request.get('/opml.xml')).text());
  const [whole, section] = opml.body?.outlines ?? [];
  expect(whole?.xmlUrl).toMatch(/\/feed\.xml$/);
  await page.goto(section?.htmlUrl ?? '');
  const feeds = await page
    .locator('link[rel="alternate"][type^="application/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const beside = feeds.filter((address) => address.includes('/c/')); // the site's own feed stands there too
  expect(beside).toHaveLength(3);
  const first = await page.getByRole('main').locator('a[href^="/a/"]').first().getAttribute('href');
  for (const address of beside) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    expect(parseFeed(text).format).toBe(
      address.endsWith('.json') ? 'json' : address.includes('atom') ? 'atom' : 'rss',
    );
    expect(text).toContain(`${first}`);
  }
  await page.getByRole('link', { name: '订阅', exact: true }).first().waitFor();
});

test('people and publishers have feeds; an unknown list is a 404 in words', async ({ page, request }) => {
  await page.goto('/');
  const source = await page.locator('a[href^="/sources/"]').first().getAttribute('href');
  expect((await request.get(`${source}/atom.xml`)).headers()['content-type']).toContain(
    'application/atom+xml',
  );
  const missing = await request.get('/people/nobody-of-this-name/feed.xml');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-type']).toContain('application/problem+json');
  for (const address of ['/atom.xml', '/feed.json']) expect((await request.get(address)).status()).toBe(200);
});

test('crawlers find every article', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('/sitemap.xml');
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/sitemaps/1.xml');
  const total = (await (await request.get('/api/search?from=1970-01-02')).json()).total;
  const articles = await (await request.get('/sitemaps/1.xml')).text();
  expect(articles.match(/<loc>[^<]*\/a\//g)?.length).toBeGreaterThanOrEqual(total);
  expect((await request.get('/news-sitemap.xml')).status()).toBe(200);
  expect((await request.get('/sitemaps/x.xml')).status()).toBe(404);
});
