import { join } from 'node:path';
import { z } from 'zod';

/** Below public/, so that Next serves it; the address is the folder's name. */
export const ISLANDS_FOLDER = 'public/_islands';
export const ISLANDS_ADDRESS = '/_islands';
/** At the root, since a service worker rules only what lies beside and below it. */
export const WORKER_FILE = 'public/sw.js';

/** Which file came of which entry: { "reader": "/_islands/reader-4XKQ2B7A.js" }. */
export const manifestSchema = z.record(z.string(), z.string());

export const manifestFile = (root: string) => join(root, ISLANDS_FOLDER, 'manifest.json');
