import { servePictures } from '#lib/testing/picture-server.ts';
import { startOidcIssuer } from './oidc-issuer.ts';
import { makePictures } from './outside-pictures.ts';
import { startPortal } from './portal.ts';
import { PICTURES_ADDRESS, PORTAL_ADDRESS, PORTAL_CONTENT } from './portal-address.ts';

/** Playwright global setup: one portal for all journeys; its end is part of the run's result. */
export default async function startPortalOnce(): Promise<() => Promise<void>> {
  const issuer = await startOidcIssuer();
  const pictures = await servePictures(await makePictures());
  const portal = await startPortal(issuer.url, pictures.host);
  // Workers inherit these.
  process.env[PICTURES_ADDRESS] = pictures.url;
  process.env[PORTAL_ADDRESS] = portal.url;
  process.env[PORTAL_CONTENT] = portal.contentDir;
  return async () => {
    await portal.stop();
    pictures.stop();
    await issuer.stop();
  };
}
