import { realpath } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  adoptOrigins,
  changeSite,
  listContentFolders,
  saveContentFolder,
} from '#db/queries/content-folders.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { whyNoOldAddress } from '#lib/hexo/permalink.ts';
import { contentRootOf, findSiteConfig, sourceRootOf } from '#lib/hexo/site-config.ts';

/** A folder to import, and where it stands among those imported before. */
export interface ContentFolder {
  id: number;
  /** Absolute; paths of files are relative to it. */
  root: string;
  /** '' for the whole folder, else the part of it to import: '科技/'. */
  prefix: string;
  site: SiteConfig;
}

/**
 * Makes a folder known. One that lies within a known folder is that folder's part, and one that holds a known
 * folder takes it over, so that a file is the same article whichever of the two is named.
 */
export async function openContentFolder(folder: string): Promise<ContentFolder> {
  const place = await realpath(folder);
  const known = await listContentFolders();
  const around = (path: string) => known.find((other) => `${path}/`.startsWith(`${other.path}/`));
  // Within a known folder its configuration holds, however deep the part lies.
  const found = await findSiteConfig(around(place)?.path ?? place);
  const root = await contentRootOf(place, found);
  const outer = around(root);
  const contentRoot = outer?.path ?? root;
  const site = { ...found, contentRoot, sourceRoot: await sourceRootOf(contentRoot, found) };
  if (outer) {
    const prefix = `${root}/`.slice(outer.path.length + 1).normalize('NFC');
    return { id: outer.id, root: outer.path, prefix, site: await settleSite(outer.id, outer.site, site) };
  }
  const id = await saveContentFolder(root, site);
  for (const inner of known.filter((other) => other.path.startsWith(`${root}/`))) {
    await adoptOrigins(inner, id, inner.path.slice(root.length + 1).normalize('NFC'));
  }
  return { id, root, prefix: '', site };
}

/** A slip in the configuration must not date a whole collection anew: the last sound one holds until it is mended. */
async function settleSite(id: number, kept: SiteConfig, found: SiteConfig): Promise<SiteConfig> {
  if (found.fault !== null && kept.fault === null && kept.file !== null)
    return { ...kept, fault: found.fault };
  if (!isDeepStrictEqual(meaningOf(kept), meaningOf(found))) await changeSite(id, found);
  return found;
}

/** What of a configuration an article depends on. */
function meaningOf({ file: _file, fault: _fault, ...settings }: SiteConfig): Partial<SiteConfig> {
  return settings;
}

/** What an operator should know about the site's configuration. */
export function noticesOn(site: SiteConfig): string[] {
  const faults = [site.fault, whyNoOldAddress(site)];
  return faults.filter((fault) => fault !== null);
}
