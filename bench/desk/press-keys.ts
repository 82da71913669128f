import type { Page } from '@playwright/test';

/** What a press is expected to change: which row is the current one, or what stands after it. */
export type Effect = 'current' | 'order';

declare global {
  var pressed: { at: number; painted: number | null };
}

/** In the page: from the browser's event to the first frame handed to the screen after the effect is in the document. */
function watchEffect(effect: Effect): void {
  const current = () => document.querySelector('[data-entry][aria-current]');
  const sign = () => {
    const row = current();
    const seen = effect === 'current' ? row : row?.nextElementSibling;
    return seen?.getAttribute('aria-label') ?? '';
  };
  globalThis.pressed = { at: 0, painted: null };
  let before = '';
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      before = sign();
      globalThis.pressed = { at: timeStamp, painted: null };
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const { at, painted } = globalThis.pressed;
    if (at === 0 || painted !== null || sign() === before) return;
    globalThis.pressed.painted = Number.NaN;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.pressed.painted = performance.now();
      };
      port2.postMessage(null);
    });
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-current'],
  });
}

/** A page that just came hears keys once it has come to life; then there is a current row. */
async function untilAlive(page: Page): Promise<void> {
  const current = page.locator('[data-entry][aria-current]');
  for (let tries = 0; tries < 60 && (await current.count()) === 0; tries += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(250);
  }
}

/** Milliseconds of each of these presses; between two of them the page comes to rest. */
export async function pressKeys(page: Page, keys: readonly string[], effect: Effect): Promise<number[]> {
  await untilAlive(page);
  await page.evaluate(watchEffect, effect);
  const times: number[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    const took = await page.waitForFunction(
      () => {
        const { at, painted } = globalThis.pressed;
        return painted === null || Number.isNaN(painted) ? null : painted - at;
      },
      null,
      { timeout: 10_000, polling: 10 },
    );
    times.push(Number(await took.jsonValue()));
    await untilAtRest(page);
  }
  return times;
}

async function untilAtRest(page: Page): Promise<void> {
  await page.waitForTimeout(80);
  await page
    .getByRole('status')
    .filter({ hasText: '正在保存' })
    .waitFor({ state: 'detached', timeout: 20_000 });
}
