import { SearchIcon } from '#components/ui/search-icon.tsx';
import { t } from '#lib/messages/translate.ts';

/** The search form of the masthead: a plain GET form. */
export function HeaderSearch() {
  return (
    <search aria-label={t('site.search')}>
      <form
        action="/search"
        method="get"
        className="flex border-b border-rule-strong focus-within:border-accent"
      >
        <input
          type="search"
          name="q"
          required
          maxLength={200}
          aria-label={t('search.label')}
          placeholder={t('site.searchPlaceholder')}
          className="min-h-10 w-full min-w-0 bg-transparent px-1 text-base placeholder:text-[0.875rem] placeholder:text-soft"
        />
        <button
          type="submit"
          aria-label={t('search.submit')}
          className="grid size-10 shrink-0 cursor-pointer place-items-center hover:text-accent"
        >
          <SearchIcon />
        </button>
      </form>
    </search>
  );
}
