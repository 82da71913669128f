/** A path of the default language in the language of this page: '/a/…' → '/en/a/…', as the box's own form has it. */
export function localPath(path: string): string {
  const search = document.querySelector('[data-search-dialog] form')?.getAttribute('action') ?? '/search';
  return search.replace(/\/search$/, '') + path;
}
