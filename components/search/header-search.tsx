import { SearchIcon } from '#components/ui/search-icon.tsx';
import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';

/** The masthead's way to the search: a link to its page, which islands/search-opener.ts turns into the box. */
export function HeaderSearch() {
  const page = pageHref('/search');
  const placeholder = t('site.searchPlaceholder');
  return (
    <search aria-label={t('site.search')}>
      <a
        href={page}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Meta+K Control+K"
        className="search-entry"
        data-search-entry=""
      >
        <SearchIcon />
        <span>{placeholder}</span>
      </a>
      <dialog aria-label={t('site.search')} className="search-dialog" data-search-dialog="">
        <form action={page}>
          <div className="search-field">
            <SearchIcon />
            <input
              name="q"
              maxLength={200}
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-label={placeholder}
              placeholder={placeholder}
            />
            <button type="button" aria-label={t('site.closeSearch')} data-close="">
              <span className="pointer-coarse:hidden">Esc</span>
              <span className="pointer-fine:hidden">×</span>
            </button>
          </div>
        </form>
      </dialog>
    </search>
  );
}
