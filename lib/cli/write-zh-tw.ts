import { writeFile } from 'node:fs/promises';
import { taiwanFile } from '#lib/han/taiwan-file.ts';

/** `node lib/cli/write-zh-tw.ts`: makes lib/messages/zh-tw.ts anew from zh-cn.ts. */
await writeFile(new URL('../messages/zh-tw.ts', import.meta.url), taiwanFile());
