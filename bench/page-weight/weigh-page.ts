import { gzipSync } from 'node:zlib';

export interface PageWeight {
  /** Bytes after gzip. */
  html: number;
  css: number;
  script: number;
}

/** What a page and all that it names up front weigh; scripts it loads later are not among them. */
export async function weighPage(url: string): Promise<PageWeight> {
  const html = await (await fetch(url)).text();
  const named = (pattern: RegExp) => {
    return [...new Set([...html.matchAll(pattern)].map(([, path = '']) => new URL(path, url).href))];
  };
  return {
    html: gzipSync(html).byteLength,
    css: await weighAll(named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)),
    script: await weighAll(named(/<script[^>]+src="([^"]+)"/g)),
  };
}

async function weighAll(urls: string[]): Promise<number> {
  let bytes = 0;
  for (const url of urls) bytes += gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).byteLength;
  return bytes;
}
