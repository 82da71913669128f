import type { Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { interpretSiteConfig } from './interpret-site-config.ts';
import { DEFAULT_SITE } from './site-schema.ts';

export { DEFAULT_SITE, siteConfigSchema } from './site-schema.ts';

const NAMES = ['_config.yml', '_config.yaml'];
const MOST_BYTES = 1024 * 1024;
/** What holds for a Hexo site whose configuration does not say, or cannot be read. */
const HEXO_SITE: SiteConfig = { ...DEFAULT_SITE, breaks: true };

/**
 * The Hexo configuration in the folder or above it, the nearest first; other programs' files of that name are passed
 * over. Never throws: one that cannot be read is named in `fault`, and the defaults stand in for it.
 */
export async function findSiteConfig(folder: string): Promise<SiteConfig> {
  let place = resolve(folder);
  for (;;) {
    for (const name of NAMES) {
      const found = await readSiteConfig(join(place, name));
      if (found) return found;
    }
    if (dirname(place) === place) return DEFAULT_SITE;
    place = dirname(place);
  }
}

/**
 * The folder whose files are articles, with its links resolved: of a Hexo site's own folder its source folder, since
 * themes, scaffolds and generated pages are no articles; else the folder itself.
 */
export async function contentRootOf(folder: string, site: SiteConfig): Promise<string> {
  const root = await realpath(folder);
  if (site.file === null || dirname(site.file) !== resolve(folder)) return root;
  const source = resolve(root, site.sourceDir);
  const isInside = source.startsWith(root + sep);
  return isInside && (await look(source))?.isDirectory() ? source : root;
}

/** The site's source folder, its links resolved, where the content root is it or lies in it; else null. */
export async function sourceRootOf(contentRoot: string, site: SiteConfig): Promise<string | null> {
  if (site.file === null) return null;
  const folder = await resolved(dirname(site.file));
  const source = folder && (await resolved(resolve(folder, site.sourceDir)));
  // A `source_dir` such as `..` must not make a site of what lies around it.
  if (!folder || !source?.startsWith(folder + sep)) return null;
  return `${contentRoot}${sep}`.startsWith(source + sep) ? source : null;
}

function resolved(folder: string): Promise<string | null> {
  return realpath(folder).catch(() => null);
}

/** Null where there is no such file, or it is no Hexo configuration. */
async function readSiteConfig(file: string): Promise<SiteConfig | null> {
  const stats = await look(file);
  if (!stats?.isFile()) return null;
  const broken = (what: string): SiteConfig => ({ ...HEXO_SITE, file, fault: `${file}: ${what}` });
  if (stats.size > MOST_BYTES) return broken('it is larger than 1 MB and was not read.');
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return broken('it cannot be read; check its permissions.');
  const text = decodeUtf8(bytes);
  if (text === null) return broken('it is not UTF-8; save it as UTF-8.');
  const config = interpretSiteConfig(text);
  if (config.kind === 'other') return null;
  return { ...HEXO_SITE, ...config.settings, file, fault: config.fault && `${file}: ${config.fault}` };
}

/** Null where there is nothing, or nothing that may be looked at. */
function look(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
