/** @jsxImportSource preact */

import { BoxOptionRow } from './box-option.tsx';
import type { BoxGroup, BoxOption } from './box-options.ts';
import { text } from './box-text.ts';
import { LIST_ID } from './use-box-keys.ts';

interface BoxListProps {
  /** The search that the options answer; undefined before the first answer. */
  search: string | undefined;
  groups: BoxGroup[];
  active: number;
  onChoose: (option: BoxOption, event: MouseEvent) => void;
  onRemove: (option: BoxOption) => void;
}

const titles = (): Record<BoxGroup['name'], string | null> => ({
  recent: text.recent,
  places: text.places,
  articles: text.articles,
  newest: text.newest,
  suggestion: null,
  all: null,
});

/** The listbox: options in groups, numbered through from 0. */
export function BoxList({ search, groups, active, onChoose, onRemove }: BoxListProps) {
  const titleOf = titles();
  let next = 0;
  return (
    <div id={LIST_ID} role="listbox" aria-label={text.results} data-search={search}>
      {groups.map(({ name, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, no fieldset
        <div key={name} role="group" aria-label={titleOf[name] ?? text.results} data-group={name}>
          {titleOf[name] !== null && (
            <div role="presentation" className="search-group-title">
              {titleOf[name]}
            </div>
          )}
          {options.map((option) => {
            const index = next++;
            return (
              <BoxOptionRow
                key={`${option.kind} ${option.href}`}
                option={option}
                index={index}
                active={index === active}
                onChoose={(event) => onChoose(option, event)}
                onRemove={() => onRemove(option)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
