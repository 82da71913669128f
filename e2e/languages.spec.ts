import { expectNoAxeViolations } from './support/axe.ts';
import { portalAddress } from './support/portal-address.ts';
import { expect, test } from './support/test.ts';

// The same pages in zh-CN, zh-TW and en: e2e/reader.spec.ts reads them in the first.

const LANGUAGES = [
  {
    prefix: '/zh-tw',
    lang: 'zh-Hant',
    section: '財經',
    search: '搜尋',
    missing: '沒有找到這一頁',
    word: '馬拉松',
  },
  { prefix: '/en', lang: 'en', section: '财经', search: 'Search', missing: 'Page not found', word: '马拉松' },
];

for (const { prefix, lang, section, search, missing, word } of LANGUAGES) {
  test(`${lang}: front page → section → article, all below ${prefix}`, async ({ page }) => {
    await page.goto(prefix);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectNoAxeViolations(page);
    await page.locator('header nav').getByRole('link', { name: section, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/c/caijing$`));
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.locator(`main a[href^="${prefix}/a/"]`).first().click();
    await expect(page.locator('article h1')).toBeVisible();
    await expectNoAxeViolations(page);

    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const leaving = links.filter((href) => !href?.startsWith(`${prefix}/`) && href !== prefix);
    // The desk and the feeds have no language, and the switch leads to the others.
    expect(
      [...new Set(leaving)].filter((href) => !/^\/(?:desk$|.*\.xml$|(?:zh-tw\/|en\/)?a\/)/.test(href ?? '')),
    ).toEqual([]);
  });

  test(`${lang}: what is searched is found and stands in its characters`, async ({ page }) => {
    await page.goto(`${prefix}/search?q=${encodeURIComponent('马拉松')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(search);
    await expect(page.locator('main mark').first()).toHaveText(word);
    await expectNoAxeViolations(page);
    await page.locator('main h2 a').first().click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/a/`));
    await expect(page.locator('article')).toContainText(word);
  });

  test.describe('missing', () => {
    test.use({ tolerated: { 'the page is missing on purpose': /status of 404/ }, javaScriptEnabled: false });

    for (const path of ['/nowhere', '/a/aaaaaaaaaaaa', '/c/no-such-section']) {
      test(`${lang}: ${path} is a 404 in its language, whole without JavaScript`, async ({ page }) => {
        const response = await page.goto(prefix + path);
        expect(response?.status()).toBe(404);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(missing);
        await expect(page.locator('main a').first()).toHaveAttribute('href', prefix);
      });
    }
  });
}

test('a page names its other selves, and each names itself', async ({ request }) => {
  const front = await (await request.get('/')).text();
  const id = /href="\/a\/([a-z2-7]{12})"/.exec(front)?.[1];
  const path = `/a/${id}`;
  for (const prefix of ['', '/zh-tw', '/en']) {
    const html = await (await request.get(prefix + path)).text();
    const head = html.slice(0, html.indexOf('</head>'));
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
    expect(canonical).toMatch(new RegExp(`//[^/]+${prefix}${path}$`));
    const alternates = [
      ...head.matchAll(/<link rel="alternate" hrefLang="([^"]*)" href="https?:\/\/[^/"]+([^"]*)"/gi),
    ];
    expect(Object.fromEntries(alternates.map(([, lang, href]) => [lang, href]))).toEqual({
      'zh-Hans': path,
      'zh-Hant': `/zh-tw${path}`,
      en: `/en${path}`,
      'x-default': path,
    });
  }
});

test('a simplified article stands in traditional characters below /zh-tw, and says so', async ({ page }) => {
  await page.goto('/search?q=马拉松&language=zh-Hans');
  const href = (await page.locator('main h2 a').first().getAttribute('href')) ?? '';
  await page.goto(`/zh-tw${href}`);
  await expect(page.locator('article')).toHaveAttribute('lang', 'zh-Hant');
  const title = (await page.locator('article h1').textContent()) ?? '';
  await page.locator('footer').getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator('article')).toHaveAttribute('lang', 'zh-Hans');
  expect(await page.locator('article h1').textContent()).not.toBe(title);
});

test('addresses are led on within their language, and spelt in one way', async () => {
  const leadsTo = async (path: string) => {
    const answer = await fetch(portalAddress() + path, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')?.replace(portalAddress(), '')];
  };
  expect(await leadsTo('/zh-cn')).toEqual([308, '/']);
  expect(await leadsTo('/zh-cn/c/caijing')).toEqual([308, '/c/caijing']);
  expect(await leadsTo('/ZH-TW/c/caijing')).toEqual([308, '/zh-tw/c/caijing']);
  expect(await leadsTo('/en/c/caijing/')).toEqual([308, '/en/c/caijing']);
  expect(await leadsTo('/en/c/caijing/feed.xml')).toEqual([308, '/c/caijing/feed.xml']);
  for (const path of ['/desk/c/caijing', '/api/c/caijing', '/fr/c/caijing']) {
    expect((await leadsTo(path))[0], path).toBe(404);
  }
});

test.describe('a browser that prefers English', () => {
  test.use({ locale: 'en-GB' });

  test('is offered the page in English, led nowhere, and remembered', async ({ page }) => {
    await page.goto('/c/caijing');
    await expect(page).toHaveURL(/\/c\/caijing$/);
    const offer = page.getByRole('link', { name: 'Read this page in English' });
    await expect(offer).toBeVisible();
    await expectNoAxeViolations(page);
    await offer.click();
    await expect(page).toHaveURL(/\/en\/c\/caijing$/);
    await expect(page.locator('.language-offer')).toHaveCount(0);

    await page.locator('footer').getByRole('link', { name: '繁體中文' }).click();
    await expect(page).toHaveURL(/\/zh-tw\/c\/caijing$/);
    await page.goto('/en');
    await expect(page.getByRole('link', { name: '以繁體中文閱讀本頁' })).toBeVisible();
    await page.getByRole('button', { name: '不用了' }).click();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('.language-offer')).toHaveCount(0);
  });
});

for (const width of [360, 1440]) {
  test(`no page in another language runs over its edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const { prefix } of LANGUAGES) {
      await page.goto(prefix);
      const article = await page.locator('main a[href*="/a/"]').first().getAttribute('href');
      for (const path of [
        prefix,
        `${prefix}/c/caijing`,
        article ?? '',
        `${prefix}/search?q=港`,
        `${prefix}/archive`,
      ]) {
        await page.goto(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, path).toBeLessThanOrEqual(0);
      }
    }
  });
}
