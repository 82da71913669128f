import { isDeepStrictEqual } from 'node:util';
import { adoptOrigins, listContentFolders, saveContentFolder } from '#db/queries/content-folders.ts';
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
  /** Whether the site's configuration differs from that of the last import: dates and old addresses may too. */
  siteChanged: boolean;
}

/**
 * Makes a folder known. One that lies within a known folder is that folder's part, and one that holds a known
 * folder takes it over, so that a file is the same article whichever of the two is named.
 */
export async function openContentFolder(folder: string): Promise<ContentFolder> {
  const found = await findSiteConfig(folder);
  const root = await contentRootOf(folder, found);
  const known = await listContentFolders();
  const outer = known.find((other) => `${root}/`.startsWith(`${other.path}/`));
  const contentRoot = outer?.path ?? root;
  const site = { ...found, contentRoot, sourceRoot: await sourceRootOf(contentRoot, found) };
  if (outer) {
    const prefix = `${root}/`.slice(outer.path.length + 1).normalize('NFC');
    const siteChanged = !isDeepStrictEqual(outer.site, site);
    if (siteChanged) await saveContentFolder(outer.path, site);
    return { id: outer.id, root: outer.path, prefix, site, siteChanged };
  }
  const id = await saveContentFolder(root, site);
  for (const inner of known.filter((other) => other.path.startsWith(`${root}/`))) {
    await adoptOrigins(inner, id, inner.path.slice(root.length + 1).normalize('NFC'));
  }
  return { id, root, prefix: '', site, siteChanged: false };
}

/** What an operator should know about the site's configuration. */
export function noticesOn(site: SiteConfig): string[] {
  const faults = [site.fault, whyNoOldAddress(site)];
  return faults.filter((fault) => fault !== null);
}
