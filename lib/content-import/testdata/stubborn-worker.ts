// Stands in for parse-worker.ts in tests of the limits: a file's name says what reading it does.
export default function parseFiles(files: { path: string }[]): unknown {
  return files.map(parse);
}

function parse({ path }: { path: string }): unknown {
  if (path === 'hangs') for (;;);
  if (path === 'grows') {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, n) => `${n}港口`));
  }
  return { ok: true, draft: path };
}
