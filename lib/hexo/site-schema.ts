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
  breaks: false,
  contentRoot: null,
  sourceRoot: null,
};

export const filenameCaseSchema = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export const checksumSchema = z.enum(['crc16', 'crc32']);
export const notationSchema = z.enum(['dec', 'hex']);

/** A site's configuration as it is kept as JSON. */
export const siteConfigSchema: z.ZodType<SiteConfig> = z.object({
  file: z.string().nullable(),
  fault: z.string().nullable(),
  timeZone: z.string(),
  permalink: z.string().nullable(),
  permalinkDefaults: z.record(z.string(), z.string()),
  root: z.string(),
  url: z.string().nullable(),
  sourceDir: z.string(),
  newPostName: z.string(),
  filenameCase: filenameCaseSchema,
  defaultCategory: z.string(),
  categoryMap: z.record(z.string(), z.string()),
  postAssetFolder: z.boolean(),
  abbrlink: z.object({ alg: checksumSchema, rep: notationSchema }),
  language: z.string().nullable(),
  breaks: z.boolean(),
  contentRoot: z.string().nullable(),
  sourceRoot: z.string().nullable(),
});
