import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SITE } from '#lib/hexo/site-config.ts';
import { decodeFile } from '#lib/content-import/decode-file.ts';
import { readFrontMatter } from '#lib/content-import/front-matter.ts';
import { firstDraft } from '#lib/content-import/first-draft.ts';
import { stepsFor } from '#lib/content-import/steps.ts';
const files = readdirSync('/tmp/c5', { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name)).slice(0, 3000);
const steps = stepsFor(DEFAULT_SITE); const t: Record<string, number> = {};
const time = <T>(k: string, f: () => T): T => { const s = performance.now(); const r = f(); t[k] = (t[k] ?? 0) + performance.now() - s; return r; };
for (const f of files) {
  const raw = time('read', () => readFileSync(f));
  const d = time('decode', () => decodeFile(raw)); if (!d.ok) continue;
  const h = time('front', () => readFrontMatter(d.text)); if (!h.ok) continue;
  let x = time('first', () => firstDraft(f, h.values, d.text.slice(h.bodyStart)));
  steps.forEach((s, i) => { x = time(`${i} ${s.name}`, () => s(x)); });
}
const all = Object.values(t).reduce((a, b) => a + b, 0);
for (const [k, v] of Object.entries(t).sort((a, b) => b[1] - a[1])) console.log(k.padEnd(28), (v / files.length).toFixed(4), 'ms');
console.log('total per file', (all / files.length).toFixed(3));
