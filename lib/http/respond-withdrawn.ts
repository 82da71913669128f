import { config } from '#lib/config.ts';
import { hrefIn, type Locale } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

const GONE = 410;
const PATIENCE_MS = 5_000;

/** Where this process answers itself, whatever name the world has for it. */
function ownAddress(): string {
  const { host, port } = config();
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * The notice at a withdrawn article's address, with status 410. Next answers 200 for a page whatever a proxy asks for,
 * so the page is fetched from this very process and handed on; rare enough not to be cached.
 */
export async function respondWithdrawn(request: Request, id: string, locale: Locale): Promise<Response> {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  if (request.method === 'HEAD') return new Response(null, { status: GONE, headers });
  try {
    const page = await fetch(ownAddress() + hrefIn(locale, `/withdrawn/${id}`), {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // Restored a moment ago: what the page says then holds, and the next request is the article's own.
    return new Response(await page.text(), { status: page.ok ? GONE : page.status, headers });
  } catch (error) {
    console.warn(`withdrawn article ${id}: its notice could not be shown`, error);
    const plain = { ...headers, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${t('withdrawn.title')}\n`, { status: GONE, headers: plain });
  }
}
