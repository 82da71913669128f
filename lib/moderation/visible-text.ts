// Controls, and characters that take no room, look like a space, or turn the order of the text around. Those that
// join emoji and shape Persian (U+200C, U+200D) are left alone.
const INVISIBLE =
  /[\0-\t\x0b-\x1f\x7f-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text with every character that could hide in it made visible: 'a\0b' becomes 'a⟨U+0000⟩b'. Line feeds stay. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, show);
}

// Few fonts draw the pictures that Unicode has for controls (U+2400); a number is read everywhere.
function show(character: string): string {
  if (character === '\t') return '⇥\t';
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
