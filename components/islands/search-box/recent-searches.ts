const KEY = 'baolan:searches';
const MOST = 8;

/** The words this reader searched for last, newest first. They stay in this browser. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return []; // storage may be forbidden, or hold what another hand wrote
  }
}

/** Puts a search on top. Returns the list as it then is. */
export function rememberSearch(text: string): string[] {
  return store([text, ...recentSearches().filter((known) => known !== text)].slice(0, MOST));
}

export function forgetSearch(text: string): string[] {
  return store(recentSearches().filter((known) => known !== text));
}

export function forgetAllSearches(): string[] {
  return store([]);
}

function store(searches: string[]): string[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
    return searches;
  } catch {
    return []; // storage is forbidden or full: then nothing is kept
  }
}
