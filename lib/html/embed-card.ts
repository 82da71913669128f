import type { ChildNode, Element } from 'domhandler';
import { EMBED_HOSTS, type EmbedHost } from './embed-hosts.ts';
import { safeUrl } from './safe-url.ts';
import { elementsIn, makeElement, makeText } from './tree.ts';

export const EMBED_CARD = 'embed-card';

/** A paragraph that links to an embedded page, film or sound by its title and its host's name; null without address. */
export function makeEmbedCard(embed: Element): Element | null {
  const url = safeUrl(addressOf(embed));
  if (url === null) return null;
  const { href, hostName } = placeOf(url);
  const title = embed.attribs.title?.trim() || null;
  const label: ChildNode[] = [makeElement('strong', {}, [makeText(title ?? hostName)])];
  if (title !== null && hostName !== title) label.push(makeText(` ${hostName}`));
  return makeElement('p', { class: EMBED_CARD }, [makeElement('a', { href }, label)]);
}

function addressOf(embed: Element): string {
  const source = elementsIn(embed).find(({ name }) => name === 'source');
  return embed.attribs.src || embed.attribs['data-src'] || source?.attribs.src || '';
}

interface Place {
  readonly href: string;
  readonly hostName: string;
}

function placeOf(url: string): Place {
  // From our own root: a film beside the article.
  if (url.startsWith('/')) return { href: url, hostName: fileName(url) };
  const { hostname, pathname, search } = new URL(url);
  const hosts = hostsOf(hostname);
  const [known] = hosts;
  const bare = hostname.replace(/^www\./, '');
  return { href: pageOf(hosts, pathname + search) ?? url, hostName: known?.name ?? bare };
}

/** Also for 'www.youtube.com' and 'm.youtube.com'. */
function hostsOf(hostname: string): readonly EmbedHost[] {
  const labels = hostname.split('.').slice(-4);
  const names = labels.map((_, at) => labels.slice(at).join('.'));
  return names.flatMap((name) => HOSTS.get(name) ?? []);
}

const HOSTS = Map.groupBy(EMBED_HOSTS, ({ host }) => host);

function pageOf(hosts: readonly EmbedHost[], address: string): string | null {
  for (const { player, page } of hosts) {
    const id = player?.exec(address)?.[1];
    if (id && page) return page.replace('$1', id);
  }
  return null;
}

function fileName(path: string): string {
  return (
    path
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) || path
  );
}
