import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { watchPeak } from './peak-memory.ts';
import type { Measured } from './portal.ts';
import { listFiles } from './sample.ts';

/** What `hexo init` gives, with the two generators that a news site needs. */
const PACKAGES = [
  'hexo',
  'hexo-generator-archive',
  'hexo-generator-category',
  'hexo-generator-index',
  'hexo-generator-tag',
  'hexo-renderer-ejs',
  'hexo-renderer-marked',
  'hexo-renderer-stylus',
  'hexo-theme-landscape',
  'hexo-generator-search',
  'hexo-generator-feed',
];
const CONFIG = `title: bench
url: http://127.0.0.1
permalink: p/:title.html
timezone: Asia/Shanghai
theme: landscape
search: { path: search.xml, field: post, content: true }
feed: { type: atom, path: atom.xml, limit: 20 }
`;

/** `hexo generate` over the same files, from an empty database, with the theme that comes with it. */
export async function measureHexo(work: string, corpus: string): Promise<Measured> {
  const site = join(work, 'hexo');
  await mkdir(join(site, 'source'), { recursive: true });
  await writeFile(
    join(site, 'package.json'),
    JSON.stringify({ name: 'bench', private: true, hexo: { version: '' } }),
  );
  await writeFile(join(site, '_config.yml'), CONFIG);
  await cp(corpus, join(site, 'source/_posts'), { recursive: true });
  const install = ['install', '--no-audit', '--no-fund', ...PACKAGES];
  execFileSync('npm', install, { cwd: site, stdio: 'ignore' });
  const files = (await listFiles(corpus)).length;
  const started = performance.now();
  const cli = join(site, 'node_modules/hexo/bin/hexo');
  const child = spawn(process.execPath, [cli, 'generate'], { cwd: site, stdio: 'ignore' });
  const peak = watchPeak(child.pid ?? 0);
  const [code] = await once(child, 'exit');
  const peakMb = peak.stop();
  if (code !== 0) throw new Error(`hexo generate ended with ${code}`);
  return { files, seconds: (performance.now() - started) / 1000, peakMb };
}
