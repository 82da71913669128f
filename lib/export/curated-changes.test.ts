import { expect, test } from 'vitest';
import type { EditedArticle } from '#db/queries/export-articles.ts';
import { curatedChanges } from './curated-changes.ts';

const DATE = new Date('2021-09-13T05:33:28Z');
const imported = { title: '旧', excerpt: '导语。', publishedAt: DATE, published: true };
const undecided = {
  title: null,
  dek: null,
  publishedAt: null,
  hidden: null,
  places: null,
  withdrawnNotice: null,
};

type Changed = {
  imported?: Partial<EditedArticle['imported']>;
  decided?: Partial<EditedArticle['decided']>;
} & Partial<Pick<EditedArticle, 'paths' | 'credits'>>;

function changesOf(changed: Changed, frontMatter: Record<string, unknown> = {}) {
  const { paths = [], credits = null } = changed;
  const article: EditedArticle = {
    imported: { ...imported, ...changed.imported },
    decided: { ...undecided, ...changed.decided },
    paths,
    credits,
  };
  return [...curatedChanges(article, frontMatter)];
}

const path = (from: string, to: string | null = null) => ({
  imported: from.split('›'),
  decided: to?.split('›') ?? null,
});

test.each<[string, Changed, [string, unknown][]]>([
  ['nothing', {}, []],
  ['a title', { decided: { title: '新' } }, [['title', '新']]],
  ['the title it has', { decided: { title: '旧' } }, []],
  ['a dek', { decided: { dek: '新导语' } }, [['description', '新导语']]],
  ['the dek it has', { decided: { dek: '导语。' } }, []],
  ['a date', { decided: { publishedAt: new Date(0) } }, [['date', '1970-01-01T00:00:00Z']]],
  [
    'a date for an undated one',
    { imported: { publishedAt: null }, decided: { publishedAt: new Date(1) } },
    [['date', '1970-01-01T00:00:00.001Z']],
  ],
  ['the date it has', { decided: { publishedAt: new Date(DATE) } }, []],
  ['hidden', { decided: { hidden: true } }, [['published', false]]],
  ['hidden, and a draft', { imported: { published: false }, decided: { hidden: true } }, []],
  ['shown, as it is', { decided: { hidden: false } }, []],
  [
    'withdrawn',
    { decided: { withdrawnNotice: '有误' } },
    [
      ['published', false],
      ['withdrawn', '有误'],
    ],
  ],
  [
    'places of its own',
    { paths: [path('金融')], decided: { places: [['财经', '股市']] } },
    [['categories', ['财经', '股市']]],
  ],
  ['the place it has', { paths: [path('金融')], decided: { places: [['金融']] } }, []],
  ['a path', { paths: [path('金融›要闻', '财经')] }, [['categories', ['财经']]]],
  ['no path', { paths: [path('金融›要闻')] }, []],
  ['a path that leads to its own names', { paths: [path('金融', '金融')] }, []],
  [
    'one path of two',
    { paths: [path('金融', '财经›股市'), path('今日')] },
    [['categories', [['财经', '股市'], ['今日']]]],
  ],
  ['two paths that became one', { paths: [path('金融', '财经'), path('财经')] }, [['categories', ['财经']]]],
  [
    'credits',
    { credits: [{ role: 'editor', name: '张亚楠' }] },
    [['credits', [{ role: 'editor', name: '张亚楠' }]]],
  ],
  ['no credit left', { credits: [] }, [['credits', []]]],
])('%s', (_name, changed, expected) => {
  expect(changesOf(changed)).toEqual(expected);
});

test.each<[Record<string, unknown>, string[]]>([
  [{ published: false }, ['published']],
  [{ published: 'False' }, ['published']],
  [{ published: 0 }, ['published']],
  [{ draft: true }, ['draft']],
  [{ layout: 'draft', published: true }, ['layout']],
  [{ draft: 'true', published: false }, ['published', 'draft']],
  [{ published: true, draft: false, layout: false }, []],
])('shown by an editor although the file says %j', (frontMatter, keys) => {
  const changed = { imported: { published: false }, decided: { hidden: false } };
  expect(changesOf(changed, frontMatter)).toEqual(keys.map((key) => [key, undefined]));
});

test.each<[Record<string, unknown>, string]>([
  [{ category: '金融' }, 'category'],
  [{ category: '金融', categories: null }, 'category'],
  [{ category: '金融', categories: '金融' }, 'categories'],
  [{}, 'categories'],
])('the key that %j has is the one that changes', (frontMatter, key) => {
  expect(changesOf({ paths: [path('金融', '财经')] }, frontMatter)).toEqual([[key, ['财经']]]);
});
