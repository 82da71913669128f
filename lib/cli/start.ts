import { runPortal } from '#lib/local-services/run-portal.ts';

/** `npm start`. */
await runPortal('production');
