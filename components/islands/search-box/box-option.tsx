/** @jsxImportSource preact */

import { fill } from '#components/search/fill.ts';
import type { NameMatch, SearchHit } from '#lib/articles/views.ts';
import { formatShortDate } from '#lib/messages/format-date.ts';
import type { BoxOption } from './box-options.ts';
import { text } from './box-text.ts';
import { optionId } from './use-box-keys.ts';

interface BoxOptionRowProps {
  option: BoxOption;
  index: number;
  active: boolean;
  onChoose: (event: MouseEvent) => void;
  onRemove: () => void;
}

/** A line of the list: a link that only the list's own keys reach, never Tab. */
export function BoxOptionRow({ option, index, active, onChoose, onRemove }: BoxOptionRowProps) {
  return (
    <a
      id={optionId(index)}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      href={option.href}
      className="search-option"
      data-kind={option.kind}
      onClick={onChoose}
    >
      <OptionContent option={option} onRemove={onRemove} />
    </a>
  );
}

function OptionContent({ option, onRemove }: Pick<BoxOptionRowProps, 'option' | 'onRemove'>) {
  switch (option.kind) {
    case 'hit':
      return <Hit hit={option.hit} />;
    case 'match':
      return <Match match={option.match} />;
    case 'recent':
      return <Recent query={option.query} onRemove={onRemove} />;
    case 'suggestion':
      return <span>{fill(text.suggestion, { query: option.query })}</span>;
    case 'all':
      return <span>{fill(text.all, { total: option.total })}</span>;
  }
}

function Hit({ hit }: { hit: SearchHit }) {
  const date = hit.publishedAt === null ? text.undated : formatShortDate(hit.publishedAt, new Date());
  const facts = [hit.source, date, hit.categories[0]?.[0]].filter(Boolean);
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by lib/search, with <mark> as its only tag */}
      <span className="search-option-title" dangerouslySetInnerHTML={{ __html: hit.titleHtml }} />
      <span className="search-option-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </>
  );
}

function Match({ match }: { match: NameMatch }) {
  return (
    <>
      <span className="search-option-kind">{text[match.kind]}</span>
      <span className="min-w-0 flex-1 truncate">{match.name}</span>
      <span className="search-option-facts">{fill(text.count, { count: match.count })}</span>
    </>
  );
}

function Recent({ query, onRemove }: { query: string; onRemove: () => void }) {
  const remove = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onRemove();
  };
  return (
    <>
      <span className="min-w-0 flex-1 truncate">{query}</span>
      <span className="sr-only">{text.forgetHint}</span>
      {/* An option may hold no button; Delete does the same */}
      <span aria-hidden="true" title={text.forget} className="search-option-remove" onClick={remove}>
        ×
      </span>
    </>
  );
}
