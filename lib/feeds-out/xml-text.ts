/** Text without the characters XML 1.0 cannot hold: C0 controls, lone surrogates, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
