import { load } from 'js-yaml';

const QUOTED_SCALAR = /^([A-Za-z_][\w-]*):[ \t]+(["'])(.*)\2[ \t]*$/;

/**
 * Mends what the crawler broke when it put quotes around a value without escaping those inside:
 * `title: "他说"你好""`, `title: ""今日""`, `title: 'It's here'`. Only a top-level `key: "…"` on one line
 * that is no YAML by itself is touched, and what stood between the outer quotes becomes the value.
 * Lines keep their numbers. Text without such a line comes back as it was.
 */
export function repairQuotes(yaml: string): string {
  return yaml.split('\n').map(repairLine).join('\n');
}

function repairLine(line: string): string {
  const match = QUOTED_SCALAR.exec(line);
  if (!match || isYaml(line)) return line;
  const [, key = '', quote = '', inner = ''] = match;
  return `${key}: ${JSON.stringify(quote === '"' ? fromDoubleQuotes(inner) : fromSingleQuotes(inner))}`;
}

function isYaml(line: string): boolean {
  try {
    load(line);
    return true;
  } catch {
    return false;
  }
}

function fromDoubleQuotes(inner: string): string {
  // Stacked quotes ("""x""") are one pair that was wrapped again and again; the reader needs it once.
  return inner.replace(/\\(["\\])/g, '$1').replace(/^"{2,}|"{2,}$/g, '"');
}

function fromSingleQuotes(inner: string): string {
  return inner.replace(/'{2,}/g, "'");
}
