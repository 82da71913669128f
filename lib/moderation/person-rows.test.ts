import { expect, test } from 'vitest';
import { toCredits } from './person-rows.ts';

test('a credit that the log kept before it could be set aside is read', () => {
  const kept = {
    ...{ id: 1, article_id: 'abcdefghij23', person_id: 2, role: 'editor', position: 0 },
    ...{
      printed: '责任编辑：王宏泽',
      confidence: 0.9,
      status: 'rejected',
      decided_at: '2026-11-01T00:00:00Z',
    },
  };
  expect(toCredits([kept])).toEqual([{ ...kept, set_aside: null }]);
});
