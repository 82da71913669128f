import { startPortal } from './portal.ts';
import { PORTAL_ADDRESS } from './portal-address.ts';

/** Playwright global setup: one portal for all journeys; its end is part of the run's result. */
export default async function startPortalOnce(): Promise<() => Promise<void>> {
  const portal = await startPortal();
  process.env[PORTAL_ADDRESS] = portal.url; // workers inherit it
  return () => portal.stop();
}
