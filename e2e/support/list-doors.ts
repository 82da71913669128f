import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const METHODS = /^export\s+(?:const|(?:async\s+)?function)\s+(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;
const EXPORTED = /^export\s+(?:const|(?:async\s+)?function)\s+(\w+)/gm;
const USE_SERVER = /^\s*(['"])use server\1/m;

/** The doors of the desk and the API as the source has them, named as the rights table names them. */
export interface Doors {
  /** '(desk)/desk/page.tsx' */
  pages: string[];
  /** 'api/search/route.ts GET' */
  handlers: string[];
  /** '(desk)/desk/actions.ts#signOutAction' */
  actions: string[];
}

/** Walks app/(desk) and app/api, and for actions all of app, components and lib. */
export async function listDoors(): Promise<Doors> {
  const doors: Doors = { pages: [], handlers: [], actions: [] };
  for (const file of await listFiles(['app', 'components', 'lib'])) {
    const text = await readFile(join(ROOT, file), 'utf8');
    const name = file.replace(/^app\//, '');
    const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, each]) => each);
    if (/^(?:\(desk\)|api)\/(?:.+\/)?page\.tsx$/.test(name)) doors.pages.push(name);
    if (/^(?:\(desk\)|api)\/(?:.+\/)?route\.ts$/.test(name)) {
      doors.handlers.push(...named(METHODS).map((method) => `${name} ${method}`));
    }
    if (USE_SERVER.test(text)) doors.actions.push(...named(EXPORTED).map((each) => `${name}#${each}`));
  }
  return doors;
}

async function listFiles(folders: string[]): Promise<string[]> {
  const lists = await Promise.all(
    folders.map((folder) => readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })),
  );
  return lists
    .flat()
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

interface Reference {
  filename: string;
  exportedName: string;
}

async function readReferences(): Promise<[string, Reference][]> {
  const file = join(ROOT, '.next/server/server-reference-manifest.json');
  const manifest: { node: Record<string, Reference> } = JSON.parse(await readFile(file, 'utf8'));
  return Object.entries(manifest.node);
}

const isCached = ({ exportedName }: Reference) => exportedName.startsWith('$$RSC_SERVER_CACHE');

/** The ids by which the built portal knows its actions: by '(desk)/desk/actions.ts#signOutAction'. */
export async function readActionIds(): Promise<Map<string, string>> {
  const actions = (await readReferences()).filter(([, reference]) => !isCached(reference));
  return new Map(
    actions.map(([id, { filename, exportedName }]) => [
      `${filename.replace(/^app\//, '')}#${exportedName}`,
      id,
    ]),
  );
}

/** The ids of functions with 'use cache': they stand in the same list. */
export async function readCachedIds(): Promise<string[]> {
  return (await readReferences()).filter(([, reference]) => isCached(reference)).map(([id]) => id);
}

/** All scripts that the built portal gives to browsers, as one text. */
export async function readBrowserScripts(): Promise<string> {
  const folder = join(ROOT, '.next/static');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'));
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}
