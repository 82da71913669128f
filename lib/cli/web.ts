import { fileURLToPath } from 'node:url';
import { serveWeb } from '#lib/http/serve-web.ts';

/** The web process of `npm start`. */
await serveWeb(fileURLToPath(new URL('../..', import.meta.url)));
