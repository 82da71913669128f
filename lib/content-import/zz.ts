import { readFileSync } from 'node:fs';
import { parseArticle } from './parse-article.ts';
import { decodeFile, walkContent } from './read-files.ts';
for await (const f of walkContent('content')) { const d = decodeFile(readFileSync(f.absolute)); if (!d.ok) { console.log(f.path, d); continue; }
 const p = parseArticle(f.path, d.text); if (!p.ok) { console.log(p.quarantine); continue; }
 const x = p.draft; console.log(x.language, x.sourceName, x.categoryPaths[0]?.length, x.flags.join(), x.imageUrl ? 'pic' : '-', x.imageCaption ? 'cap' : '-', x.originalTitle ? 'orig' : '-', x.credits.map((c) => `${c.role}:${c.name}:${c.confidence}`).join(' '), [...new Set(x.removed.map((r) => r.rule))].join()); }
const files: { path: string; text: string }[] = [];
for await (const f of walkContent('/tmp/corpus500')) { const d = decodeFile(readFileSync(f.absolute)); if (d.ok) files.push({ path: f.path, text: d.text }); }
for (let round = 0; round < 5; round++) { const t = performance.now(); let n = 0; for (const f of files) if (parseArticle(f.path, f.text).ok) n++; console.log(n, Math.round(n / ((performance.now() - t) / 1000)), 'articles/s'); }
