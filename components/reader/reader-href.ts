import { pageHref } from '#lib/messages/locale.ts';

/** Paths of reader pages, root-relative and percent-encoded, without a language's prefix: for feeds, machines and `at`. */
export const articlePath = (id: string) => `/a/${encodeURIComponent(id)}`;
export const personPath = (slug: string) => `/people/${encodeURIComponent(slug)}`;
export const sourcePath = (slug: string) => `/sources/${encodeURIComponent(slug)}`;
/** `path` is the slug path below /c/, e.g. 'jinrong/xinlang-caijing'. */
export const sectionPath = (path: string) => `/c/${path.split('/').map(encodeURIComponent).join('/')}`;

/** The same as links of the page at hand, which stay in its language. */
export const articleHref = (id: string) => pageHref(articlePath(id));
export const personHref = (slug: string) => pageHref(personPath(slug));
export const sourceHref = (slug: string) => pageHref(sourcePath(slug));
export const sectionHref = (path: string) => pageHref(sectionPath(path));
