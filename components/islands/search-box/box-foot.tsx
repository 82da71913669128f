/** @jsxImportSource preact */
import { text } from './box-text.ts';

interface BoxFootProps {
  /** The search as a query string; '' where nothing is asked. */
  search: string;
  /** Null where no search is kept. */
  clearRecent: (() => void) | null;
}

const listKeys = () => [
  { keys: '↑↓', label: text.keySelect },
  { keys: '↵', label: text.keyOpen },
  { keys: 'Ctrl ↵', label: text.keyNewTab },
  { keys: 'Esc', label: text.keyClose },
];

/** Below the list: the keys, and what else can be done with this search. */
export function BoxFoot({ search, clearRecent }: BoxFootProps) {
  return (
    <div className="search-foot">
      <p aria-hidden="true" className="search-keys">
        {listKeys().map(({ keys, label }) => (
          <span key={keys}>
            <kbd>{keys}</kbd> {label}
          </span>
        ))}
      </p>
      {search !== '' && (
        <a href={`/search/feed.xml?${search}`} className="text-link">
          {text.subscribe}
        </a>
      )}
      {clearRecent && (
        <button type="button" onClick={clearRecent} className="text-link cursor-pointer">
          {text.clearRecent}
        </button>
      )}
    </div>
  );
}
