import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  contentRootOf,
  DEFAULT_SITE,
  findSiteConfig,
  siteConfigSchema,
  sourceRootOf,
} from './site-config.ts';

const base = await realpath(await mkdtemp(join(tmpdir(), 'baolan-site-')));
afterAll(() => rm(base, { recursive: true }));

async function makeSite(name: string, config: string | Buffer, file = '_config.yml'): Promise<string> {
  const site = join(base, name);
  await mkdir(join(site, 'source/_posts/科技'), { recursive: true });
  await writeFile(join(site, file), config);
  return site;
}

test.each(['_config.yml', '_config.yaml'])(
  '%s is found beside or above the folder, and read',
  async (name) => {
    const site = await makeSite(
      `whole${name}`,
      'title: 报\npermalink: p/:abbrlink.html\ntimezone: Asia/Tokyo\nurl: https://e.example/blog\nabbrlink:\n  alg: crc32\n  rep: hex\nfilename_case: 1\ncategory_map:\n  旅行: travel\n  2021: 21\nlanguage:\n- zh-CN\n- en\npost_asset_folder: true\nnew_post_name: :year-:title.md\nmarked:\n  breaks: false\n',
      name,
    );
    for (const folder of [site, join(site, 'source'), join(site, 'source/_posts/科技')]) {
      const config = await findSiteConfig(folder);
      expect(config).toEqual({
        ...DEFAULT_SITE,
        file: join(site, name),
        permalink: 'p/:abbrlink.html',
        timeZone: 'Asia/Tokyo',
        root: '/blog/',
        url: 'https://e.example/blog',
        filenameCase: 1,
        categoryMap: { 旅行: 'travel', '2021': '21' },
        abbrlink: { alg: 'crc32', rep: 'hex' },
        language: 'zh-CN',
        postAssetFolder: true,
        newPostName: ':year-:title.md',
        breaks: false,
      });
      expect(siteConfigSchema.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
    }
  },
);

test('what a configuration does not set, or sets to another kind of value, is as in Hexo', async () => {
  const text =
    'theme: landscape\ntimezone: ""\nroot: ""\nfilename_case: 7\nabbrlink: crc32\ncategory_map: [甲]\npermalink_defaults:\n\tlang: zh\n__proto__:\n  permalink: x\n';
  const site = await makeSite('sparse', text);
  expect(await findSiteConfig(site)).toEqual({
    ...DEFAULT_SITE,
    file: join(site, '_config.yml'),
    permalink: ':year/:month/:day/:title/',
    permalinkDefaults: { lang: 'zh' },
    breaks: true,
  });
});

test('a site’s own folder stands for its source, any other for itself', async () => {
  const site = await makeSite('root', 'permalink: :title/\n');
  const config = await findSiteConfig(site);
  expect(await contentRootOf(site, config)).toBe(join(site, 'source'));
  expect(await contentRootOf(join(site, 'source/_posts'), config)).toBe(join(site, 'source/_posts'));
  const outside = await makeSite('outside', 'permalink: :title/\nsource_dir: ../root\n');
  expect(await contentRootOf(outside, await findSiteConfig(outside))).toBe(outside);
  const missing = await makeSite('missing', 'permalink: :title/\nsource_dir: src\n');
  expect(await contentRootOf(missing, await findSiteConfig(missing))).toBe(missing);
  const link = join(base, '链接');
  await symlink(site, link);
  expect(await contentRootOf(link, await findSiteConfig(link))).toBe(join(site, 'source'));
  expect(await contentRootOf(`${site}/`, await findSiteConfig(`${site}/`))).toBe(join(site, 'source'));
});

test('the source folder is known wherever in it an import begins', async () => {
  const site = await makeSite('places', 'permalink: :title/\n');
  const config = await findSiteConfig(site);
  for (const folder of ['source', 'source/_posts', 'source/_posts/科技']) {
    expect(await sourceRootOf(join(site, folder), config)).toBe(join(site, 'source'));
  }
  expect(await sourceRootOf(site, config)).toBeNull();
  expect(await sourceRootOf(join(site, 'source'), { ...config, sourceDir: '..' })).toBeNull();
  expect(await sourceRootOf(join(site, 'source'), { ...config, sourceDir: 'gone' })).toBeNull();
  expect(await sourceRootOf(join(site, 'source'), DEFAULT_SITE)).toBeNull();
});

test('one of another program is passed by for one above it', async () => {
  const site = await makeSite('above', 'permalink: :title/\n');
  await writeFile(join(site, 'source/_config.yml'), 'plugins: [jekyll-feed]\n');
  expect((await findSiteConfig(join(site, 'source/_posts'))).file).toBe(join(site, '_config.yml'));
});

test('none, or one of another program, gives the defaults; one far above is found', async () => {
  const site = await makeSite('other', 'plugins: [jekyll-feed]\n');
  expect(await findSiteConfig(site)).toEqual(DEFAULT_SITE);
  expect(await findSiteConfig(join(base, 'not there'))).toEqual(DEFAULT_SITE);
  const far = await makeSite('far', 'permalink: :title/\n');
  const deep = join(far, 'source/_posts/科技/b/c');
  await mkdir(deep, { recursive: true });
  expect((await findSiteConfig(deep)).file).toBe(join(far, '_config.yml'));
});

test.each<[string, string | Buffer, RegExp]>([
  ['brackets', 'title: 报\npermalink: [\n', /no valid YAML \(line 3\)/],
  ['twice', 'permalink: a\npermalink: b\n', /no valid YAML \(line 2\)/],
  ['zone', 'permalink: a\ntimezone: Mars/Olympus\n', /no time zone 'Mars\/Olympus'/],
  ['offset', 'timezone: "+08:00"\n', /no time zone '\+08:00'/],
  ['large', `permalink: a\n${'#'.repeat(1024 * 1024)}`, /larger than 1 MB/],
  ['gbk', Buffer.from('title: \xb1\xa8\npermalink: a\n', 'latin1'), /not UTF-8/],
  ['deep', `theme: ${'['.repeat(5_000)}`, /no valid YAML/],
  ['bomb', `a: &a [1]\nb: [${'*a, '.repeat(30)}]\n`, /no valid YAML/],
  ['code', 'permalink: !!js/function "x"\n', /no valid YAML/],
])('a fault is named and ends nothing: %s', async (name, text, fault) => {
  const site = await makeSite(`fault-${name}`, text);
  const config = await findSiteConfig(site);
  expect(config).toMatchObject({ file: join(site, '_config.yml'), timeZone: 'Asia/Shanghai' });
  expect(config.fault).toMatch(fault);
});
