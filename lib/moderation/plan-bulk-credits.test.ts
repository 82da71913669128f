import { describe, expect, test } from 'vitest';
import type { CreditRow, PersonRow } from './person-rows.ts';
import { type CreditedArticle, planBulkCredits } from './plan-bulk-credits.ts';

const person = (id: number, name: string): PersonRow => ({
  ...{ id, name, name_key: name, slug: name, merged_into: null, not_person: false, version: 0 },
});
const credit = (id: number, person_id: number, more: Partial<CreditRow> = {}): CreditRow => ({
  ...{ id, article_id: 'a', person_id, role: 'editor', position: id, printed: '责任编辑', confidence: 0.9 },
  ...{ status: 'shown', decided_at: null, set_aside: null, ...more },
});
const article = (credits: CreditRow[], visible = true): CreditedArticle => ({
  ...{ id: 'a', visible, sortAt: '2026-01-01T00:00:00Z', credits },
});

const plan = (articles: CreditedArticle[], mode: 'add' | 'replace', people = [person(1, '王宏泽')]) => {
  let id = 100;
  const order = {
    kind: 'credit' as const,
    role: 'editor' as const,
    names: people.map(({ name }) => name),
    mode,
  };
  return planBulkCredits(articles, { order, people, now: '2026-03-01T00:00:00Z', nextId: () => id++ });
};
const brief = ({ after }: ReturnType<typeof plan>) =>
  after.map(({ id, person_id, status, position }) => [id, person_id, status, position]);

describe('planBulkCredits', () => {
  test('adds behind those who are there', () => {
    const made = plan([article([credit(4, 2)])], 'add', [person(1, '王宏泽'), person(3, '李薇')]);
    expect(brief(made)).toEqual([
      [100, 1, 'shown', 5],
      [101, 3, 'shown', 6],
    ]);
    expect(made).toMatchObject({ before: [], shown: 2, gone: 0 });
    expect([...made.different]).toEqual(['a']);
  });

  test('replaces those of the same work only, and leaves rejected ones as they are', () => {
    const credits = [
      credit(4, 2),
      credit(5, 3, { role: 'reporter' }),
      credit(6, 4, { status: 'proposed' }),
      credit(7, 5, { status: 'rejected' }),
    ];
    const made = plan([article(credits)], 'replace');
    expect(brief(made)).toEqual([
      [100, 1, 'shown', 8],
      [4, 2, 'rejected', 4],
      [6, 4, 'rejected', 6],
    ]);
    expect(made).toMatchObject({ shown: 1, gone: 1 });
  });

  test('who is credited already is confirmed, once, and readers notice nothing', () => {
    const made = plan([article([credit(4, 1)])], 'add');
    expect(made.after).toMatchObject([{ id: 4, status: 'shown', decided_at: '2026-03-01T00:00:00Z' }]);
    expect([made.changed.size, made.different.size, made.shown]).toEqual([1, 0, 0]);
    expect(plan([article([credit(4, 1, { decided_at: '2026-02-01' })])], 'add').after).toEqual([]);
  });

  test('an article that readers do not see changes without anybody noticing', () => {
    const made = plan([article([], false)], 'add');
    expect([made.changed.size, made.different.size]).toEqual([1, 0]);
  });
});
