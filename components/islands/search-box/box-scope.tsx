/** @jsxImportSource preact */
import { useId } from 'preact/hooks';
import { daysAgo } from '#components/search/days-ago.ts';
import { fill } from '#components/search/fill.ts';
import { splitAddress } from '#lib/messages/locale.ts';
import { text } from './box-text.ts';

/** The section whose page the reader is on. */
function currentSection(): { path: string; name: string } | null {
  const path = /^\/c\/(.+)$/.exec(splitAddress(location.pathname).path)?.[1];
  const name = document.querySelector('main h1')?.textContent;
  return path && name ? { path: decodeURIComponent(path), name } : null;
}

/** Narrows the box to a stretch of time or to the section one is in; parts of its form. */
export function BoxScope() {
  const id = useId();
  const section = currentSection();
  const ranges = [
    { label: text.anyTime, from: '' },
    { label: text.week, from: daysAgo(7) },
    { label: text.month, from: daysAgo(30) },
    { label: text.year, from: daysAgo(365) },
  ];
  return (
    <fieldset className="search-scope">
      <legend className="sr-only">{text.scope}</legend>
      {ranges.map(({ label, from }) => (
        <label key={label}>
          <input type="radio" name="from" value={from} defaultChecked={from === ''} id={`${id}-${label}`} />
          {label}
        </label>
      ))}
      {section && (
        <label>
          <input type="checkbox" name="category" value={section.path} />
          {fill(text.onlySection, { name: section.name })}
        </label>
      )}
    </fieldset>
  );
}
