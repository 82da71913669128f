import { linkedText, quotedPicture, readCitation, readWords } from './hexo-tag-arguments.ts';
import { highlightCode } from './highlight-code.ts';
import { escapeAttribute, escapeText } from './write-html.ts';

/** Markdown as text, and HTML that Markdown must not touch. */
export type TagOutput = readonly (string | { readonly html: string })[];

interface Tag {
  readonly name: string;
  readonly argument: string;
  /** What a tag of VERBATIM_TAGS encloses; '' for all others. */
  readonly content: string;
}

/** What these enclose is no Markdown. */
export const VERBATIM_TAGS: ReadonlySet<string> = new Set(['raw', 'codeblock', 'code', 'mermaid']);
const QUOTES = new Set(['blockquote', 'quote', 'centerquote', 'cq', 'pullquote', 'note', 'subnote']);

/** `quotes` collects what is to stand at the end of each open quotation. */
export function openTag(tag: Tag, quotes: string[]): TagOutput {
  if (QUOTES.has(tag.name)) return openQuote(tag, quotes);
  const write = TAGS.get(tag.name);
  return write ? write(tag) : [];
}

/** The tag `end<name>`. */
export function closeTag(name: string, quotes: string[]): TagOutput {
  if (!QUOTES.has(name)) return [];
  const footer = quotes.pop() ?? '';
  return footer === '' ? ['\n\n</blockquote>\n\n'] : ['\n\n', { html: footer }, '\n\n</blockquote>\n\n'];
}

function openQuote({ name, argument }: Tag, quotes: string[]): TagOutput {
  const isQuotation = name === 'blockquote' || name === 'quote';
  quotes.push(isQuotation ? citation(argument) : '');
  const heading = name === 'note' || name === 'subnote' ? noteHeading(argument) : '';
  return ['\n\n<blockquote>\n\n', ...(heading === '' ? [] : [{ html: heading }, '\n\n'])];
}

function citation(argument: string): string {
  const { author, source, url, urlTitle } = readCitation(argument);
  const name = urlTitle ?? source;
  const work = url === null ? escapeText(name ?? '') : anchor(url, name ?? url);
  const parts = [
    escapeText(author ?? ''),
    urlTitle !== null && source !== null ? escapeText(source) : '',
    work,
  ];
  const line = parts.filter((part) => part !== '').join('，');
  return line === '' ? '' : `<p>—— ${line}</p>`;
}

/** `{% note info no-icon "标题" %}` */
function noteHeading(argument: string): string {
  const title = readWords(argument).find(({ isQuoted }) => isQuoted)?.text;
  return title ? `<p><strong>${escapeText(title)}</strong></p>` : '';
}

/** Tags of themes and plugins that say nothing here by themselves, wherever they stand. */
const PASSED_OVER = new Set(
  'tabs tab subtabs aplayer aplayerlist meting meting4 dplayer playlist audioplayer hideinline hideblock hidetoggle spoiler folding fold collapse details timeline node gallery gallerygroup flink checkbox radio checklist span p u emp wavy del kbd psw cell cellrow btns inlineimg inlineimage site sitegroup ghcard ghcards issues chart echarts include_code exturl caniuse grid full-image fullimage fi linkgrid linkcard progress bubble reference referfrom icon swiper box grouppicture gp hint alert card cards markmap plantuml flowchart sequence katex math emoji githubcard twitter tweet instagram fancybox galleryimg photo photos noteblock nota dialog split column cols col'.split(
    ' ',
  ),
);

/** Whether it can only be a tag of Hexo, its themes or plugins; `name` in lower case, without `end`. */
export function isKnownTag(name: string): boolean {
  return QUOTES.has(name) || VERBATIM_TAGS.has(name) || TAGS.has(name) || PASSED_OVER.has(name);
}

type WriteTag = (tag: Tag) => TagOutput;

const TAGS: ReadonlyMap<string, WriteTag> = new Map<string, WriteTag>([
  ['raw', ({ content }) => [{ html: content }]],
  ['codeblock', listing],
  ['code', listing],
  ['mermaid', ({ content }) => block(codeHtml(content, 'mermaid'))],
  ['asset_img', ({ argument }) => inline(picture(argument, 'asset:'))],
  ['img', ({ argument }) => inline(picture(argument, ''))],
  ['image', ({ argument }) => inline(picture(argument, ''))],
  ['youtube', ({ argument }) => embed(argument, youtubeAddress)],
  ['vimeo', ({ argument }) => embed(argument, (id) => `https://vimeo.com/${id}`)],
  ['bilibili', ({ argument }) => embed(argument, (id) => `https://www.bilibili.com/video/${id}`)],
  ['iframe', ({ argument }) => embed(argument, (url) => url)],
  ['video', ({ argument }) => embed(argument, (url) => url)],
  ['audio', ({ argument }) => embed(argument, (url) => url)],
  ['pdf', ({ argument }) => embed(argument, (url) => url)],
  ['jsfiddle', ({ argument }) => reference(argument, 'https://jsfiddle.net/')],
  ['gist', ({ argument }) => reference(argument, 'https://gist.github.com/')],
  ['link', ({ argument }) => inline(link(argument))],
  ['post_link', ({ argument }) => inline(escapeText(titleOrSlug(argument)))],
  ['asset_link', ({ argument }) => inline(escapeText(titleOrSlug(argument)))],
  ['label', ({ argument }) => inline(escapeText(argument.replace(/^[^@]*@/, '').trim()))],
  ['button', ({ argument }) => inline(buttonLink(argument))],
  ['btn', ({ argument }) => inline(buttonLink(argument))],
]);

function inline(html: string): TagOutput {
  return html === '' ? [] : [{ html }];
}

function block(html: string): TagOutput {
  return html === '' ? [] : ['\n\n', { html }, '\n\n'];
}

/** `{% codeblock [title] [lang:js] [url] [link text] [line_number:false …] %}` */
function listing({ argument, content }: Tag): TagOutput {
  const words = readWords(argument).map(({ text }) => text);
  const option = (word: string) =>
    /^(?:lang|language|line_number|highlight|first_line|mark|wrap|line_threshold):/i.test(word);
  const language = words.find((word) => /^lang(?:uage)?:/i.test(word))?.replace(/^[^:]*:/, '') ?? '';
  const { before, url, after } = linkedText(words.filter((word) => !option(word)));
  const head = [escapeText(before), url === null ? '' : anchor(url, after || url)].filter(
    (part) => part !== '',
  );
  const title = head.length > 0 ? `<p>${head.join(' ')}</p>` : '';
  return block(title + codeHtml(content, language));
}

function codeHtml(content: string, language: string): string {
  const code = content.replace(/^[ \t]*\r?\n/, '').trimEnd();
  const name = language === '' ? '' : ` class="language-${escapeAttribute(language)}"`;
  return `<pre><code${name}>${highlightCode(code, language)}\n</code></pre>`;
}

/** `[class] address [width] [height] ["title" "alt"]` */
function picture(argument: string, prefix: string): string {
  const { address, width, height, alt } = quotedPicture(argument);
  if (address === null) return '';
  const isWhole = /^(?:https?:)?\/\//i.test(address);
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  return `<img src="${escapeAttribute((isWhole ? '' : prefix) + address)}" alt="${escapeAttribute(alt)}"${size}>`;
}

function embed(argument: string, addressOf: (id: string, kind: string) => string): TagOutput {
  const [id = '', kind = ''] = readWords(argument).map(({ text }) => text);
  return id === '' ? [] : block(`<iframe src="${escapeAttribute(addressOf(id, kind))}"></iframe>`);
}

function youtubeAddress(id: string, kind: string): string {
  if (/^https?:/i.test(id)) return id;
  return kind === 'playlist'
    ? `https://www.youtube.com/playlist?list=${id}`
    : `https://www.youtube.com/watch?v=${id}`;
}

/** A program or listing kept elsewhere. */
function reference(argument: string, base: string): TagOutput {
  const [id = ''] = readWords(argument).map(({ text }) => text);
  return id === '' ? [] : block(`<p>${anchor(base + id, base.replace('https://', '') + id)}</p>`);
}

/** `text url [external] [title]` */
function link(argument: string): string {
  const { before, url } = linkedText(readWords(argument).map(({ text }) => text));
  return url === null ? escapeText(before) : anchor(url, before || url);
}

/** `slug ["title"] [escape]`; the page itself may have another address here. */
function titleOrSlug(argument: string): string {
  const [slug, ...rest] = readWords(argument).map(({ text }) => text);
  const title = rest.filter((word) => word !== 'true' && word !== 'false').join(' ');
  return title || (slug?.split('/').at(-1) ?? '');
}

/** `url, text, [icon] …` */
function buttonLink(argument: string): string {
  const [url = '', text = ''] = argument.split(',').map((part) => part.trim());
  return text === '' ? '' : anchor(url, text);
}

function anchor(url: string, text: string): string {
  return `<a href="${escapeAttribute(url)}">${escapeText(text)}</a>`;
}
