import { execFileSync } from 'node:child_process';
import { measureHexo } from '../import/hexo.ts';
execFileSync('rm', ['-rf', '/tmp/hx']); execFileSync('mkdir', ['/tmp/hx']);
execFileSync(process.execPath, ['/work/shared/tools/make-corpus.mjs', '/tmp/hx/c', '60'], { stdio: 'ignore' });
console.log(await measureHexo('/tmp/hx', '/tmp/hx/c'));
