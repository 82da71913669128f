import { writeFile } from 'node:fs/promises';
import { taiwanFiles } from '#lib/han/taiwan-file.ts';

/** `node lib/cli/write-zh-tw.ts`: makes the messages for readers in Taiwan anew from zh-cn.ts. */
for (const [name, text] of Object.entries(taiwanFiles())) {
  await writeFile(new URL(`../messages/${name}`, import.meta.url), text);
}
