import type { Browser, Page } from '@playwright/test';

/** Slower than anyone types, so that each key waits for its own answer only. */
const PAUSE_MS = 60;

interface MeasuredKeys {
  /** For each press whose results were not seen before: from the browser's event to the frame with the results. */
  painted: number[];
  /** Of that, from the request to the answer. */
  answered: number[];
}

/** Types the queries into the search box key by key; all times in milliseconds. */
export async function measureKeys(browser: Browser, url: string, queries: string[]): Promise<MeasuredKeys> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(url);
  await page.getByRole('link', { name: '搜索文章、人物、来源' }).click();
  await page.getByRole('option').first().waitFor();
  await page.evaluate(watchPaints);
  const seen = new Set<string>();
  const painted: number[] = [];
  for (const query of queries) {
    await page.getByRole('combobox').fill('');
    let typed = '';
    for (const character of query) {
      typed += character;
      if (character === ' ') {
        await page.keyboard.type(character); // asks for nothing new
        continue;
      }
      const search = new URLSearchParams({ q: typed.trim() }).toString();
      const known = seen.has(search);
      seen.add(search);
      const took = await pressAndWait(page, character, search);
      if (!known) painted.push(took);
      await page.waitForTimeout(PAUSE_MS);
    }
  }
  const answered = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/search?q='))
      .map(({ duration }) => duration),
  );
  await page.close();
  return { painted, answered };
}

interface Watched {
  pressedAt: number;
  painted: Map<string, number>;
}

declare global {
  var watched: Watched;
}

/** In the page: when the last key came, and when the results of which search were first on the screen. */
function watchPaints(): void {
  globalThis.watched = { pressedAt: 0, painted: new Map() };
  performance.setResourceTimingBufferSize(10_000);
  const list = document.querySelector('[role="listbox"]');
  const field = document.querySelector('[role="combobox"]');
  if (!list || !field) throw new Error('the box is not open');
  // A character that no key bears comes as text, as an input method hands it over.
  field.addEventListener('keydown', ({ timeStamp }) => {
    globalThis.watched.pressedAt = timeStamp;
  });
  field.addEventListener('beforeinput', ({ timeStamp }) => {
    if (globalThis.watched.pressedAt === 0) globalThis.watched.pressedAt = timeStamp;
  });
  new MutationObserver(() => {
    const search = list.getAttribute('data-search') ?? '';
    // A task queued in the frame's callback runs once that frame was handed to the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.watched.painted.set(search, performance.now());
      port2.postMessage(null);
    });
  }).observe(list, { attributes: true, attributeFilter: ['data-search'] });
}

async function pressAndWait(page: Page, character: string, search: string): Promise<number> {
  await page.evaluate(() => {
    globalThis.watched.pressedAt = 0;
    globalThis.watched.painted.clear();
  });
  await page.keyboard.type(character);
  const painted = await page.waitForFunction(
    (wanted) => {
      const at = globalThis.watched.painted.get(wanted);
      return at === undefined ? null : at - globalThis.watched.pressedAt;
    },
    search,
    { timeout: 5000, polling: 10 },
  );
  return Number(await painted.jsonValue());
}
