/** Under this name the global setup hands the portal's address to the workers. */
export const PORTAL_ADDRESS = 'BAOLAN_E2E_PORTAL';

/** The running portal's origin, e.g. 'http://127.0.0.1:41234'. */
export function portalAddress(): string {
  const url = process.env[PORTAL_ADDRESS];
  if (!url) throw new Error('The portal was not started: run Playwright with e2e/playwright.config.ts.');
  return url;
}

/** Under this name it hands over the portal's content folder. */
export const PORTAL_CONTENT = 'BAOLAN_E2E_CONTENT';

/** The running portal's own content folder, absolute; a file written there is imported by its watcher. */
export function portalContent(): string {
  const folder = process.env[PORTAL_CONTENT];
  if (!folder) throw new Error('The portal was not started: run Playwright with e2e/playwright.config.ts.');
  return folder;
}

/** And under this one the address of a host of pictures that the portal may ask. */
export const PICTURES_ADDRESS = 'BAOLAN_E2E_PICTURES';

/** The origin of the pictures of outside-pictures.ts, e.g. 'http://127.0.0.1:41235'. */
export function picturesAddress(): string {
  const url = process.env[PICTURES_ADDRESS];
  if (!url) throw new Error('The portal was not started: run Playwright with e2e/playwright.config.ts.');
  return url;
}

/** The first editor, made at the portal's first start. */
export const ADMIN = { email: 'desk@example.org', password: 'a-long-enough-passphrase' } as const;
