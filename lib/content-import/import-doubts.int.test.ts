import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { listNewestArticles } from '#db/queries/article-lists.ts';
import { findArticle } from '#db/queries/article-view.ts';
import { changeSite, listContentFolders } from '#db/queries/content-folders.ts';
import { findByOldAddress } from '#db/queries/old-addresses.ts';
import { importContent } from './import-content.ts';

// Where an import could do harm by taking something for what it is not.

let base = '';
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'baolan-doubts-')));
  await database().execute(
    'truncate origins, content_folders, article_imports, articles, quarantine cascade',
  );
});
afterAll(closeDatabase);

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(base, path)), { recursive: true });
  await writeFile(join(base, path), text);
}

const story = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-02 03:04:05\n---\n${title}的正文，说的是港口。\n`;

async function importFolder(folder: string, options: { prune?: boolean; again?: boolean } = {}) {
  const summary = await importContent({ root: join(base, folder), list: true, ...options });
  const id = (path: string) => summary.articles?.find((file) => file.path === path)?.id ?? '';
  return { ...summary, id };
}

const dateOf = async (id: string) => (await findArticle(id))?.publishedAt;
const SHANGHAI = '2026-01-01T19:04:05.000Z';
const NEW_YORK = '2026-01-02T08:04:05.000Z';

test('what was withdrawn stays so when the rules or the site change', async () => {
  await write('blog/_config.yml', 'permalink: :title/\n');
  await write('blog/source/_posts/甲.md', story('甲'));
  await write('blog/source/_posts/乙.md', story('乙'));
  const id = (await importFolder('blog')).id('_posts/甲.md');
  await rm(join(base, 'blog/source/_posts/甲.md'));
  expect(await importFolder('blog', { prune: true })).toMatchObject({ pruned: 1 });
  expect(await importFolder('blog', { again: true })).toMatchObject({ seen: 1, updated: 1 });
  expect(await findArticle(id)).toBeNull();
  await write('blog/_config.yml', 'permalink: :title/\ntimezone: America/New_York\n');
  await importFolder('blog');
  expect(await findArticle(id)).toBeNull();
});

test('a slip in the configuration dates nothing anew', async () => {
  await write('blog/_config.yml', 'permalink: :title/\ntimezone: America/New_York\n');
  await write('blog/source/_posts/甲.md', story('甲'));
  const id = (await importFolder('blog')).id('_posts/甲.md');
  await write('blog/_config.yml', 'permalink: :title/\ntimezone: [\n');
  const summary = await importFolder('blog');
  expect(summary).toMatchObject({ unchanged: 1, updated: 0 });
  expect(summary.notices.join()).toContain('no valid YAML');
  expect(await dateOf(id)).toBe(NEW_YORK);
});

test('a part deep below the configuration is the same site', async () => {
  await write('blog/_config.yml', 'permalink: :title/\ntimezone: America/New_York\n');
  await write('blog/source/_posts/金融/新浪/国内/港口/甲.md', story('甲'));
  const part = await importFolder('blog/source/_posts/金融/新浪/国内/港口');
  expect(await dateOf(part.id('甲.md'))).toBe(NEW_YORK);
  const whole = await importFolder('blog');
  expect(whole).toMatchObject({ created: 0 });
  expect(await importFolder('blog/source/_posts/金融/新浪/国内')).toMatchObject({ unchanged: 1, updated: 0 });
});

test('a change of the site that was cut short is carried through by the next run', async () => {
  await write('blog/source/_posts/甲.md', story('甲'));
  const id = (await importFolder('blog/source')).id('_posts/甲.md');
  expect(await dateOf(id)).toBe(SHANGHAI);
  const [folder] = await listContentFolders();
  await write('blog/_config.yml', 'permalink: :title/\ntimezone: America/New_York\n');
  // As a run leaves it that was killed before it came to the articles.
  if (folder) await changeSite(folder.id, { ...folder.site, timeZone: 'America/New_York' });
  expect(await importFolder('blog/source')).toMatchObject({ seen: 1, updated: 1, unchanged: 0 });
  expect(await dateOf(id)).toBe(NEW_YORK);
});

test('through a link it is the same folder and the same site', async () => {
  await write('blog/_config.yml', 'permalink: :title/\n');
  await write('blog/source/_posts/甲.md', story('甲'));
  await symlink(join(base, 'blog'), join(base, 'link'));
  await importFolder('link');
  expect(await importFolder('blog/source')).toMatchObject({ unchanged: 1, updated: 0 });
});

test('two sites may both have their hello-world: neither takes the place of the other', async () => {
  await write('one/hello-world.md', story('甲'));
  await write('two/hello-world.md', story('乙').replace('03:04:05', '03:04:06'));
  const id = (await importFolder('one')).id('hello-world.md');
  const second = await importFolder('two');
  expect(second).toMatchObject({ updated: 0, quarantined: 1 });
  expect(second.errors[0]?.reason).toContain(join(base, 'one'));
  expect((await findArticle(id))?.title).toBe('甲');
  await rm(join(base, 'one'), { recursive: true });
  expect(await importFolder('two')).toMatchObject({ updated: 1, quarantined: 0 });
  expect((await findArticle(id))?.title).toBe('乙');
});

test('quarantine follows the files: of a part, and into the folder around it', async () => {
  await write('all/科技/坏.md', '没有');
  await write('all/财经/坏.md', '没有');
  expect(await importFolder('all')).toMatchObject({ quarantined: 2 });
  await rm(join(base, 'all/科技/坏.md'));
  await importFolder('all/科技');
  const waiting = () =>
    database().execute<{ path: string; folder: string }>('select path, folder from quarantine');
  expect([...(await waiting())]).toEqual([{ path: '财经/坏.md', folder: join(base, 'all') }]);
});

test('a page of a site keeps its address and is no news', async () => {
  await write('blog/_config.yml', 'permalink: :title/\n');
  await write('blog/source/_posts/甲.md', story('甲'));
  await write('blog/source/about/index.md', story('关于'));
  const { id } = await importFolder('blog');
  expect((await listNewestArticles(null, 10)).articles.map(({ title }) => title)).toEqual(['甲']);
  expect(await findArticle(id('about/index.md'))).not.toBeNull();
  expect(await findByOldAddress('/about')).toMatchObject([{ id: id('about/index.md') }]);
});
