import { runPortal } from '#lib/local-services/run-portal.ts';

/** `npm run dev`: the same services, Next in development mode. */
await runPortal('development');
