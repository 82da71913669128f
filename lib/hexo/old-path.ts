/** A B-tree of Postgres takes no entry above 2,704 bytes. */
const MOST_BYTES = 2_000;

/**
 * An address as it is kept and looked up: decoded once, in NFC, without control characters, doubled slashes and the
 * slash or `index.html` at its end, so that every way in which a browser or a link spells it is one. Begins with
 * '/', at most 2,000 bytes of UTF-8. Given its own result it gives the same again, unless that holds a `%`.
 */
export function normaliseOldPath(pathname: string): string {
  const plain = decode(pathname)
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .toWellFormed()
    .normalize('NFC');
  return cut(tidy(plain));
}

/**
 * The spellings under which a kept address may be asked for: sites with `pretty_urls.trailing_html: false` write
 * `/p/1` for the file `/p/1.html`. As normaliseOldPath gives them, the one asked for first.
 */
export function spellingsOf(pathname: string): string[] {
  const path = normaliseOldPath(pathname);
  if (path === '/') return [path];
  return [path, path.endsWith('.html') ? path.slice(0, -'.html'.length) : cut(`${path}.html`)];
}

/** The path without a slash at its end or two in a row: at its beginning they would name another site. */
export function withoutSpareSlashes(pathname: string): string {
  return `/${pathname.split('/').filter(Boolean).join('/')}`;
}

const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

/** A name may hold a `%` that means nothing, and a link bytes of another encoding: such escapes stay as they are. */
function decode(pathname: string): string {
  return pathname.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch (error) {
      if (error instanceof URIError) return escapes;
      throw error;
    }
  });
}

function tidy(path: string): string {
  const names = path.split('/').filter((name) => name !== '');
  while (/^index\.html?$/i.test(names.at(-1) ?? '')) names.pop();
  return `/${names.join('/')}`;
}

function cut(path: string): string {
  const bytes = Buffer.from(path, 'utf8');
  if (bytes.length <= MOST_BYTES) return path;
  // Streaming leaves a character that the cut falls into out.
  return new TextDecoder().decode(bytes.subarray(0, MOST_BYTES), { stream: true });
}
