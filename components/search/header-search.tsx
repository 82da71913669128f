import { pageHref } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { SearchOpener } from './search-opener.client.tsx';

/** The masthead's way to the search: a link to its page, which a script turns into the box. */
export function HeaderSearch() {
  return (
    <search aria-label={t('site.search')}>
      <SearchOpener
        page={pageHref('/search')}
        text={{
          search: t('site.search'),
          placeholder: t('site.searchPlaceholder'),
          close: t('site.closeSearch'),
        }}
      />
    </search>
  );
}
