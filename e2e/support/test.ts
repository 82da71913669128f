import { type BrowserContext, test as base, expect } from '@playwright/test';
import { portalAddress } from './portal-address.ts';

export { expect };

/**
 * What a test lets pass although it would fail otherwise: by the reason for it, a pattern of the line as
 * the failure prints it ('console.error: …', 'page error: …', 'request: …').
 */
export type Tolerated = Readonly<Record<string, RegExp>>;

interface House {
  /** `test.use({ tolerated: { 'the page is missing on purpose': /status of 404/ } })` in a file or describe block. */
  tolerated: Tolerated;
  /** Lines of what went wrong in the browser so far. */
  faults: string[];
}

/**
 * Playwright's test against the running portal. Any console.error, any uncaught error of a page and any
 * request to another host fails the test.
 */
export const test = base.extend<House>({
  tolerated: [{}, { option: true }],
  baseURL: async ({ browserName: _ }, use) => use(portalAddress()),
  faults: [
    async ({ context, tolerated }, use) => {
      const faults = await watchFaults(context);
      await use(faults);
      const unexpected = faults.filter(
        (line) => !Object.values(tolerated).some((pattern) => pattern.test(line)),
      );
      expect(unexpected, 'errors and outside requests in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

async function watchFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    faults.push(`console.error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) =>
    faults.push(`page error: ${error.error().stack ?? error.error().message}`),
  );
  await context.route(isOutside, async (route) => {
    faults.push(`request: ${route.request().url()}`);
    await route.abort();
  });
  await context.routeWebSocket(isOutside, (socket) => {
    faults.push(`request: ${socket.url()}`);
  });
  return faults;
}

function isOutside(url: URL): boolean {
  if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return false;
  return url.host !== new URL(portalAddress()).host;
}
