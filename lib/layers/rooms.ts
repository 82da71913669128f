import { posix } from 'node:path';

/** '#db/client.ts' → 'db/client.ts', as package.json's "imports" has it; './x.ts' relative to the file. */
const SUBPATH = /^#(app|components|db|lib)\/(.+)$/;

/** Path below the project root that a specifier of ours names; null for packages and node: modules. */
export function resolveImport(fromPath: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(fromPath), specifier);
  const subpath = SUBPATH.exec(specifier);
  return subpath ? `${subpath[1]}/${subpath[2]}` : null;
}

/** 'lib/articles/cache-tags.ts' → 'lib/cache'; 'lib/config.ts' → 'lib/config'; 'app/x/page.tsx' → 'app'; 'proxy.ts' → ''. */
export function roomOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (second === undefined) return '';
  if (first !== 'lib') return first;
  return `lib/${second.replace(/(?:\.test)?\.[a-z]+$/, '')}`;
}

/** True where `room` is one of `rooms` or lies below one of them. '' matches only itself. */
export function isIn(room: string, rooms: readonly string[]): boolean {
  return rooms.some((outer) => room === outer || (outer !== '' && room.startsWith(`${outer}/`)));
}

export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
