import { database } from '#db/client.ts';
import { loadRuledPaths } from '#db/queries/category-rules.ts';
import { listContentFolders } from '#db/queries/content-folders.ts';
import { type KeptFile, type KeptScope, loadKeptFiles, setPipeline } from '#db/queries/import-origins.ts';
import type { SiteConfig } from '#lib/articles/site-config.ts';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import type { Renewed } from './import-summary.ts';
import type { ParsePool } from './parse-pool.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';
import { type ParsedFile, renewBatch } from './store-batch.ts';

export interface RenewOptions {
  scope: KeptScope;
  pool: ParsePool;
  /** Paths that were just read with the steps of today. */
  except: ReadonlySet<string>;
  onProgress: (done: number) => void;
}

/**
 * Runs the steps again on the bytes that are kept, without the files; a batch in each transaction. A file that the
 * newer rules refuse keeps what the older ones made of it.
 */
export async function renewArticles({ scope, pool, except, onProgress }: RenewOptions): Promise<Renewed> {
  const sites = new Map(
    (await listContentFolders()).map(({ id, path, site }) => [id, completed(site, path)]),
  );
  const ruledPaths = await database().transaction(loadRuledPaths);
  const renewed: Renewed = { articles: [], refused: [] };
  for (let after = 0; ; ) {
    const kept = await loadKeptFiles(scope, after);
    const last = kept.at(-1);
    if (last === undefined) return renewed;
    after = last.id;
    const stale = kept.filter(({ path }) => !except.has(path));
    const parsed = await parseKept(stale, sites, pool, renewed);
    await renewBatch(parsed, ruledPaths);
    await leaveRefused(stale, parsed);
    renewed.articles.push(...parsed.map(({ articleId, draft }) => ({ path: draft.path, id: articleId })));
    onProgress(renewed.articles.length);
  }
}

/** A file that today's steps refuse is not tried again at every import. */
async function leaveRefused(tried: KeptFile[], parsed: ParsedFile[]): Promise<void> {
  const made = new Set(parsed.map(({ draft }) => draft.path));
  const refused = tried.map(({ path }) => path).filter((path) => !made.has(path));
  if (refused.length === 0) return;
  await database().transaction((tx) => setPipeline(tx, refused, PIPELINE_VERSION));
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
