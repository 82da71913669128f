import { expect, test } from 'vitest';
import { limitRate } from './rate-limit.ts';

const from = (address: string) =>
  new Request('http://localhost/api/search', { headers: { 'X-Forwarded-For': address } });

test('one too many is refused, with the time to wait; another address is not', async () => {
  const refuse = limitRate({ requests: 3, seconds: 10 });
  for (let n = 0; n < 3; n += 1) expect(await refuse(from('203.0.113.7'))).toBeNull();
  const refusal = await refuse(from('198.51.100.1, 203.0.113.7'));
  expect(refusal?.status).toBe(429);
  expect(refusal?.headers.get('content-type')).toContain('application/problem+json');
  const wait = Number(refusal?.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(10);
  expect(await refusal?.json()).toMatchObject({ status: 429, type: 'about:blank' });
  expect(await refuse(from('203.0.113.8'))).toBeNull();
});
