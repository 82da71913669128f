import { startOidcIssuer } from './oidc-issuer.ts';
import { startPortal } from './portal.ts';
import { PORTAL_ADDRESS, PORTAL_CONTENT } from './portal-address.ts';

/** Playwright global setup: one portal for all journeys; its end is part of the run's result. */
export default async function startPortalOnce(): Promise<() => Promise<void>> {
  const issuer = await startOidcIssuer();
  const portal = await startPortal(issuer.url);
  // Workers inherit both.
  process.env[PORTAL_ADDRESS] = portal.url;
  process.env[PORTAL_CONTENT] = portal.contentDir;
  return async () => {
    await portal.stop();
    await issuer.stop();
  };
}
