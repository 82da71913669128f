import { database } from '#db/client.ts';
import { loadRuledPaths } from '#db/queries/category-rules.ts';
import { listContentFolders } from '#db/queries/content-folders.ts';
import { type KeptFile, loadKeptFiles } from '#db/queries/import-origins.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import type { Renewed } from './import-summary.ts';
import type { ParsePool } from './parse-pool.ts';
import { type ParsedFile, storeBatch } from './store-batch.ts';

export interface RenewOptions {
  /** Only the articles of this folder; null for all. */
  folderId: number | null;
  pool: ParsePool;
  /** Paths that were just read with the steps of today. */
  except: ReadonlySet<string>;
  onProgress: (done: number) => void;
}

/**
 * Runs the steps again on the bytes that are kept, without the files; a batch in each transaction. A file that the
 * newer rules refuse keeps what the older ones made of it.
 */
export async function renewArticles({ folderId, pool, except, onProgress }: RenewOptions): Promise<Renewed> {
  const sites = new Map(
    (await listContentFolders()).map(({ id, path, site }) => [id, completed(site, path)]),
  );
  const ruledPaths = await database().transaction(loadRuledPaths);
  const renewed: Renewed = { articles: [], refused: [] };
  for (let after = 0; ; ) {
    const kept = await loadKeptFiles(folderId, after);
    const last = kept.at(-1);
    if (last === undefined) return renewed;
    after = last.id;
    const stale = kept.filter(({ path }) => !except.has(path));
    const parsed = await parseKept(stale, sites, pool, renewed);
    await storeBatch(parsed, ruledPaths);
    renewed.articles.push(...parsed.map(({ articleId, draft }) => ({ path: draft.path, id: articleId })));
    onProgress(renewed.articles.length);
  }
}

/** What an earlier version kept knows less of a site. */
function completed(site: SiteConfig, contentRoot: string): SiteConfig {
  return { ...DEFAULT_SITE, ...site, contentRoot };
}

async function parseKept(
  kept: KeptFile[],
  sites: Map<number, SiteConfig>,
  pool: ParsePool,
  renewed: Renewed,
): Promise<ParsedFile[]> {
  const siteOf = ({ folderId }: KeptFile) => sites.get(folderId ?? 0) ?? DEFAULT_SITE;
  const answers = await pool.parseAll(
    kept.map((file) => ({ path: file.path, raw: file.raw, site: siteOf(file) })),
  );
  return kept.flatMap((file, index) => {
    const answer = answers[index];
    if (answer?.ok) {
      const { draft, encoding, bodyOffset } = answer;
      return [{ ...file, status: 'updated' as const, movedFrom: null, draft, encoding, bodyOffset }];
    }
    if (answer) {
      const { path, line, detail } = answer.quarantine;
      renewed.refused.push({ path, line, reason: detail });
    }
    return [];
  });
}
