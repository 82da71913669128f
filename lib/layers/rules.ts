/**
 * The import arrows of docs and design, as data. A room is a folder: 'app', 'db', 'lib/cache', …;
 * 'lib/config' is the single file lib/config.ts, and '' stands for files at the root of the project.
 */
export interface Arrow {
  /** The room that imports; the longest matching `from` decides. */
  readonly from: string;
  /** Rooms it may import, with everything below them. Its own room needs no mention. */
  readonly to: readonly string[];
  /** Rooms it may `import type` from, as long as the imported file reads no data. */
  readonly typesTo?: readonly string[];
}

export const ARROWS: readonly Arrow[] = [
  { from: 'app', to: ['components', 'lib'] },
  {
    from: 'components',
    to: ['components', 'lib/articles', 'lib/messages', 'lib/picture-addresses'],
    typesTo: ['lib'],
  },
  { from: 'lib', to: ['lib', 'db'] },
  // Components and db import these, so they stay plain: no data access behind them.
  { from: 'lib/articles', to: [] },
  { from: 'lib/messages', to: ['lib/articles'] },
  { from: 'lib/config', to: [] },
  // An address follows from the picture, its article and the portal's key alone.
  { from: 'lib/picture-addresses', to: ['lib/config'] },
  { from: 'db', to: ['lib/articles', 'lib/config'] },
  { from: 'e2e', to: ['lib', 'db'] },
  { from: 'bench', to: ['lib', 'db'] },
  // Next's own files at the root (proxy, instrumentation) and tool settings stand where app stands.
  { from: '', to: ['lib'] },
];

/** A test file may import anything in its own room, and these. */
export const TEST_FILES_IMPORT: readonly string[] = ['lib', 'db'];

/** Rooms that only the named rooms may import, whatever an arrow says. */
export const CLOSED_ROOMS: readonly { readonly room: string; readonly openTo: readonly string[] }[] = [
  { room: 'app', openTo: [] },
  { room: 'lib/cli', openTo: [] },
  { room: 'lib/testing', openTo: ['lib/cli', 'e2e', 'bench', '', 'test files'] },
];

/** Packages that belong to certain rooms. */
export interface PackageHome {
  /** Package names; a trailing '*' matches any rest. Subpaths are included. */
  readonly packages: readonly string[];
  readonly rooms: readonly string[];
  /** Exact specifiers that other rooms may import too. */
  readonly exceptions?: readonly { readonly room: string; readonly specifiers: readonly string[] }[];
}

export const PACKAGE_HOMES: readonly PackageHome[] = [
  {
    packages: ['next', 'next-auth*', '@next-auth/*', '@next/*'],
    rooms: ['app', 'lib/cache', 'lib/auth', 'lib/http', ''],
    // Decision: links and GET forms are markup, not framework logic; a component without them could
    // not prefetch. Anything with state of the request (navigation, headers, cache) stays out.
    exceptions: [{ room: 'components', specifiers: ['next/link', 'next/form'] }],
  },
  {
    packages: ['drizzle-orm', 'drizzle-kit', 'postgres', 'pg'],
    rooms: ['db'],
    // Decision: making and dropping whole databases is the tests' own affair and no query of the portal.
    exceptions: [
      { room: 'lib/testing', specifiers: ['postgres'] },
      // The floor that the import is measured against is a COPY with nothing of ours around it.
      { room: 'bench', specifiers: ['postgres'] },
    ],
  },
];

/**
 * Files and folders that may read process.env. Settings come from lib/config.ts alone; the others
 * run before it, or hand an environment to the processes that a test starts.
 */
export const ENVIRONMENT_READERS: readonly string[] = [
  'lib/config.ts',
  'lib/cli/bootstrap.mjs',
  'next.config.mjs',
  'instrumentation.ts',
  'lib/testing/',
  'e2e/support/',
];

/** The only room with 'use cache'. */
export const CACHE_ROOM = 'lib/cache';

/** Next demands the directive in these two and fixes their names; all others are called *.client.tsx. */
export const CLIENT_FILES_NAMED_BY_NEXT = /^app\/(?:.+\/)?(?:error|global-error)\.tsx$/;

/** Words that say nothing about what a file does. 'index' is wrong only as the whole name. */
export const EMPTY_WORDS: readonly string[] = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers'];

/** Below this folder every page, route handler and server action checks the person itself. */
export const DESK = 'app/(desk)/';
export const DESK_GUARDS: readonly string[] = ['requireEditor', 'requireRole'];
/** Whoever signs in is not yet an editor. */
export const DESK_WITHOUT_GUARD = 'app/(desk)/desk/sign-in/';

export const CHECKED_FOLDERS: readonly string[] = ['app', 'components', 'db', 'lib', 'e2e', 'bench'];
export const CHECKED_FILES = /\.(?:ts|tsx|mjs)$/;
export const SKIPPED_FILES = /\.d\.ts$/;
export const SKIPPED_FOLDERS: readonly string[] = [
  'node_modules',
  'testdata',
  '.next',
  '.data',
  'test-results',
];
