import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentRootOf, DEFAULT_SITE, findSiteConfig } from './site-config.ts';

const base = await realpath(await mkdtemp(join(tmpdir(), 'baolan-site-')));
afterAll(() => rm(base, { recursive: true }));

async function makeSite(name: string, config: string): Promise<string> {
  const site = join(base, name);
  await mkdir(join(site, 'source/_posts/科技'), { recursive: true });
  await writeFile(join(site, '_config.yml'), config);
  return site;
}

test('is found beside or above the folder, and read', async () => {
  const site = await makeSite(
    'whole',
    'title: 报\npermalink: p/:abbrlink.html\ntimezone: Asia/Tokyo\nurl: https://e.example/blog\nabbrlink:\n  alg: crc32\n  rep: hex\nfilename_case: 1\ncategory_map:\n  旅行: travel\n',
  );
  for (const folder of [site, join(site, 'source'), join(site, 'source/_posts/科技')]) {
    expect(await findSiteConfig(folder)).toEqual({
      ...DEFAULT_SITE,
      file: join(site, '_config.yml'),
      permalink: 'p/:abbrlink.html',
      timeZone: 'Asia/Tokyo',
      root: '/blog/',
      url: 'https://e.example/blog',
      filenameCase: 1,
      categoryMap: { 旅行: 'travel' },
      abbrlink: { alg: 'crc32', rep: 'hex' },
    });
  }
});

test('a site’s own folder stands for its source, any other for itself', async () => {
  const site = await makeSite('root', 'permalink: :title/\n');
  const config = await findSiteConfig(site);
  expect(await contentRootOf(site, config)).toBe(join(site, 'source'));
  expect(await contentRootOf(join(site, 'source/_posts'), config)).toBe(join(site, 'source/_posts'));
  const outside = await makeSite('outside', 'permalink: :title/\nsource_dir: ../root\n');
  expect(await contentRootOf(outside, await findSiteConfig(outside))).toBe(outside);
});

test('none, or one of another program, gives the defaults', async () => {
  const site = await makeSite('other', 'plugins: [jekyll-feed]\n');
  expect(await findSiteConfig(site)).toEqual(DEFAULT_SITE);
});

test.each([
  ['permalink: [\n', /no valid YAML/],
  ['permalink: a\ntimezone: Mars/Olympus\n', /no time zone 'Mars\/Olympus'/],
])('a fault is named and ends nothing: %j', async (text, fault) => {
  const site = await makeSite(`fault${text.length}`, text);
  const config = await findSiteConfig(site);
  expect(config.fault).toMatch(fault);
  expect(config.timeZone).toBe('Asia/Shanghai');
});
