/** Addresses of reader pages, root-relative and percent-encoded. */
export const articleHref = (id: string) => `/a/${encodeURIComponent(id)}`;
export const personHref = (slug: string) => `/people/${encodeURIComponent(slug)}`;
export const sourceHref = (slug: string) => `/sources/${encodeURIComponent(slug)}`;
/** `path` is the slug path below /c/, e.g. 'jinrong/xinlang-caijing'. */
export const sectionHref = (path: string) => `/c/${path.split('/').map(encodeURIComponent).join('/')}`;
/** What the reader saved for later. */
export const savedHref = () => '/saved';
/** `period` is '2026', '2026-11' or '2026-11-24'; null is the whole archive. */
export const archiveHref = (period: string | null) =>
  period === null ? '/archive' : `/archive/${period.replaceAll('-', '/')}`;
