import { pageHref } from '#lib/messages/locale.ts';

/** Paths of reader pages, root-relative and percent-encoded, without a language's prefix: for feeds, machines and `at`. */
export const articlePath = (id: string) => `/a/${encodeURIComponent(id)}`;
export const personPath = (slug: string) => `/people/${encodeURIComponent(slug)}`;
export const sourcePath = (slug: string) => `/sources/${encodeURIComponent(slug)}`;
/** `path` is the slug path below /c/, e.g. 'jinrong/xinlang-caijing'. */
export const sectionPath = (path: string) => `/c/${path.split('/').map(encodeURIComponent).join('/')}`;
/** What the reader saved for later. */
export const savedPath = () => '/saved';
/** `period` is '2026', '2026-11' or '2026-11-24'; null is the whole archive. */
export const archivePath = (period: string | null) =>
  period === null ? '/archive' : `/archive/${period.replaceAll('-', '/')}`;

/** The same as links of the page at hand, which stay in its language. */
export const articleHref = (id: string) => pageHref(articlePath(id));
export const personHref = (slug: string) => pageHref(personPath(slug));
export const sourceHref = (slug: string) => pageHref(sourcePath(slug));
export const sectionHref = (path: string) => pageHref(sectionPath(path));
export const savedHref = () => pageHref(savedPath());
export const archiveHref = (period: string | null) => pageHref(archivePath(period));
