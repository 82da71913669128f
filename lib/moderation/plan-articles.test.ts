import { describe, expect, test } from 'vitest';
import type { ArticleStanding } from '#db/queries/desk-articles.ts';
import type { ArticleChange } from '#lib/articles/article-change.ts';
import { looksDifferent } from './plan-articles.ts';

const shown: ArticleStanding = {
  ...{ id: 'a', title: '灯会开幕', dek: null, importedTitle: '灯会开幕', importedDek: null },
  ...{ visible: true, listed: true, published: true, hasFile: true, hidden: null, shownFrom: null },
  ...{ withdrawnNotice: null, featuredPosition: null, featuredUntil: null, categoryIds: [1], version: 0 },
};
const later = '2999-01-01T00:00:00.000Z';
const hide: ArticleChange = { kind: 'hide' };
const show: ArticleChange = { kind: 'show' };

const unseen = (more: Partial<ArticleStanding>): ArticleStanding => ({
  ...shown,
  ...{ visible: false, listed: false },
  ...more,
});

describe('readers notice', () => {
  test.each<[string, ArticleChange, ArticleStanding, boolean]>([
    ['that one is hidden', hide, shown, true],
    ['nothing of one that is hidden once more', hide, unseen({ hidden: true }), false],
    ['that one is shown again', show, unseen({ hidden: true }), true],
    ['one whose file says that it is not published', show, unseen({ published: false }), true],
    ['nothing of one whose time is yet to come', show, unseen({ hidden: true, shownFrom: later }), false],
    ['nothing of one whose file is gone', show, unseen({ hidden: true, hasFile: false }), false],
    ['the notice of one that was hidden', show, unseen({ hidden: true, withdrawnNotice: '撤' }), true],
    ['that a notice goes', { kind: 'restore' }, unseen({ withdrawnNotice: '撤' }), true],
    [
      'nothing of a notice of one that is hidden',
      { kind: 'restore' },
      unseen({ withdrawnNotice: '撤', hidden: true }),
      false,
    ],
    ['that one is withdrawn', { kind: 'withdraw', notice: '撤' }, shown, true],
    [
      'nothing of one that is hidden and withdrawn',
      { kind: 'withdraw', notice: '撤' },
      unseen({ hidden: true }),
      false,
    ],
    ['that one is kept back', { kind: 'schedule', from: later }, shown, true],
    ['nothing of a time that has come', { kind: 'schedule', from: '2020-01-01T00:00:00Z' }, shown, false],
    ['that one is kept back no more', { kind: 'unschedule' }, unseen({ shownFrom: later }), true],
    [
      'nothing of one that is hidden besides',
      { kind: 'unschedule' },
      unseen({ shownFrom: later, hidden: true }),
      false,
    ],
  ])('%s', (_, change, standing, expected) => {
    expect(looksDifferent(change, standing)).toBe(expected);
  });
});
