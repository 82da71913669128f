import { CORE_SCHEMA, type LoadOptions, load, mergeTag, YAMLException } from 'js-yaml';
import { z } from 'zod';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { checksumSchema, DEFAULT_SITE, filenameCaseSchema, notationSchema } from './site-schema.ts';

/** What the text of a `_config.yml` says; `fault` is a sentence in plain words, null for none. */
export type Interpreted =
  | { kind: 'other' }
  | { kind: 'hexo'; settings: Partial<SiteConfig>; fault: string | null };

const SAFE: LoadOptions = { schema: CORE_SCHEMA.withTags(mergeTag), maxAliases: 20, maxDepth: 20 };
/** Other programs have a `_config.yml` too; Hexo's has one of these. */
const HEXO_KEYS = ['permalink', 'timezone', 'source_dir', 'theme'];

/** Reads a configuration as Hexo does. A setting of the wrong kind counts as not set; no text makes it throw. */
export function interpretSiteConfig(yaml: string): Interpreted {
  const parsed = parse(yaml);
  if (!parsed.ok) return { kind: 'hexo', settings: {}, fault: parsed.fault };
  const { value } = parsed;
  if (typeof value !== 'object' || value === null) return { kind: 'other' };
  if (!HEXO_KEYS.some((key) => Object.hasOwn(value, key))) return { kind: 'other' };
  return { kind: 'hexo', ...settingsOf(fileSchema.parse(value)) };
}

type Parsed = { ok: true; value: unknown } | { ok: false; fault: string };

function parse(yaml: string): Parsed {
  try {
    // Hexo reads tabs that indent as two spaces each.
    return {
      ok: true,
      value: load(
        yaml.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length)),
        SAFE,
      ),
    };
  } catch (error) {
    // js-yaml asks for every exception to be caught: deep nesting can end in a RangeError.
    const mark = error instanceof YAMLException ? error.mark : null;
    const place = mark ? ` (line ${mark.line + 1})` : '';
    return { ok: false, fault: `it is no valid YAML${place}; time zone and old addresses are unknown.` };
  }
}

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .nullish()
  .catch(null)
  .transform((value) => value || null);
const texts = z
  .record(z.string(), text)
  .catch({})
  .transform((all) => Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [[key, value]])))
  .transform((entries): Record<string, string> => Object.fromEntries(entries));

const fileSchema = z.object({
  timezone: text,
  permalink: text,
  permalink_defaults: texts,
  root: text,
  url: text,
  source_dir: text,
  new_post_name: text,
  filename_case: filenameCaseSchema.catch(0),
  default_category: text,
  category_map: texts,
  post_asset_folder: z.boolean().catch(false),
  abbrlink: z
    .object({ alg: checksumSchema.catch('crc16'), rep: notationSchema.catch('dec') })
    .catch(DEFAULT_SITE.abbrlink),
  language: z.union([z.array(text).transform(([first]) => first ?? null), text]),
  marked: z.object({ breaks: z.boolean().catch(true) }).catch({ breaks: true }),
});

/** What Hexo does where a configuration does not set it. */
const HEXO_PERMALINK = ':year/:month/:day/:title/';

function settingsOf(given: z.infer<typeof fileSchema>): {
  settings: Partial<SiteConfig>;
  fault: string | null;
} {
  const zone = given.timezone;
  const isKnown = zone === null || isTimeZone(zone);
  return {
    fault: isKnown ? null : `there is no time zone '${zone}'; ${DEFAULT_SITE.timeZone} is used.`,
    settings: {
      timeZone: isKnown && zone ? zone : DEFAULT_SITE.timeZone,
      permalink: given.permalink ?? HEXO_PERMALINK,
      permalinkDefaults: given.permalink_defaults,
      root: asRoot(given.root ?? pathOf(given.url)),
      url: given.url,
      sourceDir: given.source_dir ?? DEFAULT_SITE.sourceDir,
      newPostName: given.new_post_name ?? DEFAULT_SITE.newPostName,
      filenameCase: given.filename_case,
      defaultCategory: given.default_category ?? DEFAULT_SITE.defaultCategory,
      categoryMap: given.category_map,
      postAssetFolder: given.post_asset_folder,
      abbrlink: given.abbrlink,
      language: given.language,
      breaks: given.marked.breaks,
    },
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Hexo takes `root` from the path of `url` where it is not set. */
function pathOf(url: string | null): string {
  return (url && URL.parse(url)?.pathname) || '/';
}

function asRoot(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
