import type { ImportSite, Source } from './read-source.ts';
import { isIn, isTestFile, resolveImport, roomOf } from './rooms.ts';
import {
  ARROWS,
  type Arrow,
  CLOSED_ROOMS,
  PACKAGE_HOMES,
  type PackageHome,
  TEST_FILES_IMPORT,
} from './rules.ts';
import type { Finding } from './wrong-import.ts';

/** Imports that go against the arrows. `readsData` tells whether a file (by path) imports db. */
export function findWrongArrows(source: Source, readsData: (path: string) => boolean): Finding[] {
  return source.imports.flatMap((site) => {
    const target = resolveImport(source.path, site.specifier);
    const fault = target === null ? packageFault(source, site) : roomFault(source, site, target, readsData);
    return fault ? [{ ...fault, offset: site.offset }] : [];
  });
}

/** True where the file imports from db at run time or for a type. */
export function importsDatabase(source: Source): boolean {
  return source.imports.some((site) => {
    const target = resolveImport(source.path, site.specifier);
    return target !== null && roomOf(target) === 'db';
  });
}

type Fault = Omit<Finding, 'offset'>;

function roomFault(
  source: Source,
  site: ImportSite,
  target: string,
  readsData: (path: string) => boolean,
): Fault | null {
  const from = roomOf(source.path);
  const to = roomOf(target);
  if (from === to || target === 'package.json') return null;

  const closed = CLOSED_ROOMS.find(({ room }) => isIn(to, [room]));
  if (closed) return closedFault(source, site, closed);

  const arrow = arrowFrom(from);
  const allowed = isTestFile(source.path) ? [...arrow.to, ...TEST_FILES_IMPORT] : arrow.to;
  if (isIn(to, allowed)) return null;
  if (site.typeOnly && isIn(to, arrow.typesTo ?? [])) {
    if (!readsData(target)) return null;
    return {
      rule: 'arrow',
      detail: `${site.specifier} imports db, so not even its types may be imported here`,
    };
  }
  return { rule: 'arrow', detail: `${from || 'a file at the root'} may not import ${site.specifier}` };
}

function closedFault(source: Source, site: ImportSite, closed: (typeof CLOSED_ROOMS)[number]): Fault | null {
  const open =
    isIn(roomOf(source.path), closed.openTo) ||
    (isTestFile(source.path) && closed.openTo.includes('test files'));
  if (open) return null;
  return { rule: 'closed-room', detail: `${site.specifier}: ${closed.room} may not be imported from here` };
}

function arrowFrom(room: string): Arrow {
  const matching = ARROWS.filter((arrow) => isIn(room, [arrow.from]));
  const [longest] = matching.toSorted((a, b) => b.from.length - a.from.length);
  return longest ?? { from: room, to: [] };
}

function packageFault(source: Source, site: ImportSite): Fault | null {
  if (site.specifier.startsWith('#')) {
    return { rule: 'unknown-subpath', detail: `${site.specifier} is no subpath of package.json` };
  }
  const room = roomOf(source.path);
  const home = PACKAGE_HOMES.find(({ packages }) => packages.some((name) => isPackage(site.specifier, name)));
  if (!home || isIn(room, home.rooms) || isException(home, room, site.specifier)) return null;
  return {
    rule: 'package',
    detail: `${site.specifier} may be imported in ${home.rooms.filter(Boolean).join(', ')} only`,
  };
}

function isPackage(specifier: string, name: string): boolean {
  if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}

function isException(home: PackageHome, room: string, specifier: string): boolean {
  return (home.exceptions ?? []).some(
    (exception) => isIn(room, [exception.room]) && exception.specifiers.includes(specifier),
  );
}
