/** @jsxImportSource preact */
import { useLayoutEffect, useState } from 'preact/hooks';
import { fill } from '#components/search/fill.ts';
import { pageHref } from '#lib/messages/locale.ts';
import { type BoxOutcome, forgetAnswers } from './ask-box.ts';
import { BoxFoot } from './box-foot.tsx';
import { BoxList } from './box-list.tsx';
import { BoxNotices } from './box-notices.tsx';
import { type BoxOption, boxGroups, hasWords } from './box-options.ts';
import { BoxScope } from './box-scope.tsx';
import { text } from './box-text.ts';
import { forgetAllSearches, forgetSearch, recentSearches, rememberSearch } from './recent-searches.ts';
import { useBoxAnswer } from './use-box-answer.ts';
import { LIST_ID, useBoxKeys } from './use-box-keys.ts';
import { typeInto, useBoxSearch } from './use-box-search.ts';
import { useVisibleHeight } from './use-visible-height.ts';

export interface SearchBoxProps {
  dialog: HTMLDialogElement;
  /** The field of the dialog's form, which is there before this is loaded. */
  input: HTMLInputElement;
}

const SPEAK_AFTER_MS = 500;

/** What stands below the field of the search box, and the field's own behaviour. */
export function SearchBox({ dialog, input }: SearchBoxProps) {
  const { search, composing } = useBoxSearch(input);
  const { outcome, newest, slow, retry } = useBoxAnswer(search);
  const [recent, setRecent] = useState(recentSearches);
  const [chosen, setChosen] = useState({ of: outcome, index: -1 });
  const groups = boxGroups(outcome, recent, newest);
  const options = groups.flatMap((group) => group.options);
  const active = chosen.of === outcome && chosen.index < options.length ? chosen.index : -1;

  function leave(): void {
    const query = input.value.trim();
    if (query !== '') setRecent(rememberSearch(query));
  }

  function submit(newTab: boolean): void {
    leave();
    const href = pageHref(search === '' ? '/search' : `/search?${search}`);
    if (newTab) window.open(href, '_blank', 'noopener');
    else location.assign(href);
  }

  function choose(option: BoxOption, event: MouseEvent): void {
    if (option.kind !== 'recent' && option.kind !== 'suggestion') {
      leave();
      return;
    }
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    typeInto(input, option.query);
  }

  function remove(option: BoxOption | undefined): boolean {
    if (option?.kind !== 'recent') return false;
    setRecent(forgetSearch(option.query));
    return true;
  }

  useBoxKeys({
    dialog,
    input,
    composing,
    active,
    count: options.length,
    setActive: (index) => setChosen({ of: outcome, index }),
    remove: () => remove(options[active]),
    submit,
  });
  useVisibleHeight(dialog);
  useLayoutEffect(() => {
    const onToggle = () => {
      if (!dialog.open) return;
      forgetAnswers(); // they may be of long ago
      retry();
    };
    dialog.addEventListener('toggle', onToggle);
    return () => dialog.removeEventListener('toggle', onToggle);
  });
  useLayoutEffect(() => {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', LIST_ID);
  }, [input]);

  return (
    <>
      <BoxScope />
      <div className="search-progress" data-on={slow || undefined} />
      <div className="search-body">
        <BoxNotices outcome={outcome} slow={slow} retry={retry} />
        <BoxList
          search={outcome?.search}
          groups={groups}
          active={active}
          onChoose={choose}
          onRemove={remove}
        />
      </div>
      <BoxFoot
        search={search}
        clearRecent={recent.length > 0 ? () => setRecent(forgetAllSearches()) : null}
      />
      <Spoken outcome={outcome} />
    </>
  );
}

/** Says how many there are once the reader pauses; at every key it would never end. */
function Spoken({ outcome }: { outcome: BoxOutcome | null }) {
  const [spoken, setSpoken] = useState('');
  const total = outcome?.ok && hasWords(outcome) ? outcome.answer.total : null;
  const line = total === null ? '' : fill(text.total, { total });
  useLayoutEffect(() => {
    const pause = setTimeout(setSpoken, SPEAK_AFTER_MS, line);
    return () => clearTimeout(pause);
  }, [line]);
  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  );
}
