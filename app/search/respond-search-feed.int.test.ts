import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { respondSearchFeed } from './respond-search-feed.ts';

afterAll(closeDatabase);

test('one address may not ask for feeds without end', async () => {
  const ask = () => {
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    return respondSearchFeed(new Request('http://localhost/search/feed.xml?q=港口', { headers }), 'feed.xml');
  };
  const answers = await Promise.all(Array.from({ length: 125 }, ask));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(5);
  expect(refused[0]?.headers.get('content-type')).toContain('application/problem+json');
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(120);
});
