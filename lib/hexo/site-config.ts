import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { SiteConfig } from '#lib/articles/site-config.ts';

/** Where no configuration is found. Hexo's empty `timezone` means the machine's own; ours is the readers'. */
export const DEFAULT_SITE: SiteConfig = {
  file: null,
  fault: null,
  timeZone: 'Asia/Shanghai',
  permalink: null,
  permalinkDefaults: {},
  root: '/',
  url: null,
  sourceDir: 'source',
  newPostName: ':title.md',
  filenameCase: 0,
  defaultCategory: 'uncategorized',
  categoryMap: {},
  postAssetFolder: false,
  abbrlink: { alg: 'crc16', rep: 'dec' },
  language: null,
};

const NAMES = ['_config.yml', '_config.yaml'];
const LEVELS_ABOVE = 4;
const MOST_BYTES = 1024 * 1024;
/** A folder may hold a `_config.yml` of something else (Jekyll has one too); Hexo's has one of these. */
const HEXO_KEYS = ['permalink', 'timezone', 'source_dir', 'new_post_name', 'skip_render'];

/**
 * The Hexo configuration in the folder or up to four levels above it, the nearest first. Never throws: one that
 * cannot be read is named in `fault`, and the defaults stand in for it.
 */
export async function findSiteConfig(folder: string): Promise<SiteConfig> {
  let place = folder;
  for (let level = 0; level <= LEVELS_ABOVE; level += 1) {
    for (const name of NAMES) {
      const found = await readSiteConfig(join(place, name));
      if (found) return found;
    }
    if (dirname(place) === place) break;
    place = dirname(place);
  }
  return DEFAULT_SITE;
}

/** A Hexo site's own folder stands for its articles: its themes and generated pages are none. */
export async function contentRootOf(folder: string, site: SiteConfig): Promise<string> {
  const root = await realpath(folder);
  if (site.file === null || (await realpath(dirname(site.file))) !== root) return root;
  const source = join(root, site.sourceDir);
  const isInside = source.startsWith(`${root}/`);
  const stats = isInside ? await stat(source).catch(() => null) : null;
  return stats?.isDirectory() ? source : root;
}

/** Null where there is no such file, or it is no Hexo configuration. */
async function readSiteConfig(file: string): Promise<SiteConfig | null> {
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) return null;
  const broken = (what: string): SiteConfig => ({ ...DEFAULT_SITE, file, fault: `${file} ${what}` });
  if (stats.size > MOST_BYTES) return broken('is larger than 1 MB and was not read.');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return broken('cannot be read; check its permissions.');
  try {
    return interpret(file, load(text, { schema: CORE_SCHEMA, maxAliases: 20, maxDepth: 20 }));
  } catch {
    return broken('is no valid YAML; time zone and old addresses are unknown.');
  }
}

const text = z.coerce.string();
const texts = z.record(z.string(), text).catch({});
const fileSchema = z.object({
  timezone: text.nullish().catch(null),
  permalink: text.nullish().catch(null),
  permalink_defaults: texts.nullish().catch(null),
  root: text.nullish().catch(null),
  url: text.nullish().catch(null),
  source_dir: text.nullish().catch(null),
  new_post_name: text.nullish().catch(null),
  filename_case: z
    .union([z.literal(0), z.literal(1), z.literal(2)])
    .nullish()
    .catch(null),
  default_category: text.nullish().catch(null),
  category_map: texts.nullish().catch(null),
  post_asset_folder: z.boolean().nullish().catch(null),
  abbrlink: z
    .object({
      alg: z.enum(['crc16', 'crc32']).nullish().catch(null),
      rep: z.enum(['dec', 'hex']).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  language: z
    .union([z.array(text), text])
    .nullish()
    .catch(null),
});

function interpret(file: string, value: unknown): SiteConfig | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!HEXO_KEYS.some((key) => Object.hasOwn(value, key))) return null;
  const given = fileSchema.parse(value);
  const zone = given.timezone || null;
  const isZone = zone === null || isTimeZone(zone);
  const language = Array.isArray(given.language) ? given.language[0] : given.language;
  return {
    file,
    fault: isZone ? null : `${file}: there is no time zone '${zone}'; ${DEFAULT_SITE.timeZone} is used.`,
    timeZone: zone !== null && isZone ? zone : DEFAULT_SITE.timeZone,
    permalink: given.permalink || null,
    permalinkDefaults: given.permalink_defaults ?? {},
    root: asRoot(given.root, given.url),
    url: given.url ?? null,
    sourceDir: given.source_dir || DEFAULT_SITE.sourceDir,
    newPostName: given.new_post_name || DEFAULT_SITE.newPostName,
    filenameCase: given.filename_case ?? 0,
    defaultCategory: given.default_category || DEFAULT_SITE.defaultCategory,
    categoryMap: given.category_map ?? {},
    postAssetFolder: given.post_asset_folder ?? false,
    abbrlink: { alg: given.abbrlink?.alg ?? 'crc16', rep: given.abbrlink?.rep ?? 'dec' },
    language: language ?? null,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Hexo takes `root` from the path of `url` where it is not set. */
function asRoot(root: string | null | undefined, url: string | null | undefined): string {
  const path = root ?? (url ? URL.parse(url)?.pathname : null) ?? '/';
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
