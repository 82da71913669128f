import { EARLY_SCRIPT } from './early-script.ts';

/** Stands in <head>: sets the scheme and the type the reader chose before the first paint. */
export function ReadingHead() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own, without anything from outside
  return <script data-island="" dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />;
}
