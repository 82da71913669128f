import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';
import { safeLink, safeUrl } from './safe-url.ts';

const TAGS =
  'p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption img a table caption colgroup col thead tbody tfoot tr th td pre code em strong b i sub sup del ins mark ruby rt rp br hr';
const EVERYWHERE = ['lang', 'dir'];

const OPTIONS: IOptions = {
  allowedTags: TAGS.split(' '),
  allowedAttributes: {
    '*': EVERYWHERE,
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedClasses: { code: ['language-*'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'noembed',
    'noframes',
    'template',
    'title',
  ],
  transformTags: { a: (_name, attribs) => link(attribs), img: (_name, attribs) => picture(attribs) },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
};

/**
 * The allow-list every body passes last: what is not named here is gone. The elements' text stays,
 * except that of scripts and the like.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

function link(attribs: Attributes): Tag {
  const { href, title, ...rest } = attribs;
  const url = href === undefined ? null : safeLink(href);
  if (url === null) return { tagName: 'a', attribs: onlyGlobal(rest) };
  const titled: Attributes = title ? { title } : {};
  return {
    tagName: 'a',
    attribs: { ...onlyGlobal(rest), href: url, ...titled, rel: 'nofollow noopener ugc' },
  };
}

function picture(attribs: Attributes): Tag {
  const { src = '', ...rest } = attribs;
  const url = safeUrl(src);
  if (url === null) return { tagName: 'img', attribs: {} };
  return { tagName: 'img', attribs: { src: url, ...rest, loading: 'lazy', decoding: 'async' } };
}

function onlyGlobal(attribs: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attribs).filter(([name]) => EVERYWHERE.includes(name)));
}
