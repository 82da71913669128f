import { loadYaml } from './front-matter-load.ts';

/** Each costs the parser another look at the whole. */
const MOST_LINES = 200;

/**
 * Indents the lines of a quoted text or a bracketed list that go on at the left edge (`tags: [` … `]`): Hexo's parser
 * reads them, ours asks for a space before each. Where that is not what is wrong the text comes back as it was.
 */
export function indentContinued(yaml: string): string {
  const lines = yaml.split('\n');
  for (let tries = 0; tries <= MOST_LINES; tries += 1) {
    const loaded = loadYaml(lines.join('\n'));
    if (loaded.ok) return lines.join('\n');
    const line = lines[loaded.line];
    if (loaded.reason !== 'deficient indentation' || line === undefined) return yaml;
    lines[loaded.line] = ` ${line}`;
  }
  return yaml;
}
