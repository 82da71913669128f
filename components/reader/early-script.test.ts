import { expect, test } from 'vitest';
import { EARLY_SCRIPT } from './early-script.ts';
import { READING_KEY } from './reading-names.ts';

interface Meta {
  id?: string;
  name?: string;
  content?: string;
  remove: () => void;
}

/** Runs the script on a page that is just <html> and an empty <head>. */
function run(stored: string | null | Error) {
  const dataset: Record<string, string> = {};
  const head: Meta[] = [];
  const document = {
    documentElement: { dataset },
    head: { prepend: (meta: Meta) => head.unshift(meta) },
    getElementById: (id: string) => head.find((meta) => meta.id === id) ?? null,
    createElement: (): Meta => ({ remove: () => void head.splice(0, head.length) }),
  };
  const localStorage = {
    getItem: (key: string) => {
      if (stored instanceof Error) throw stored;
      return key === READING_KEY ? stored : null;
    },
  };
  const window: { applyReading?: (settings: object) => void } = {};
  const applyReading = (settings: object) => window.applyReading?.(settings);
  new Function('document', 'localStorage', 'window', 'applyReading', EARLY_SCRIPT)(
    document,
    localStorage,
    window,
    applyReading,
  );
  return { dataset, colours: () => head.map(({ content }) => content), apply: applyReading };
}

test('what the reader set stands on <html>, and nothing else', () => {
  const { dataset, colours } = run('{"theme":"dark","size":"large","leading":3,"onclick":"x"}');
  expect(dataset).toEqual({ scripted: '', theme: 'dark', size: 'large' });
  expect(colours()).toEqual(['#161412']);
});

test('without a choice the system’s scheme holds', () => {
  const { dataset, colours } = run(null);
  expect(dataset).toEqual({ scripted: '' });
  expect(colours()).toEqual([]);
});

test.each([
  ['a word', '不是 JSON'],
  ['null', 'null'],
  ['a list', '["dark"]'],
  ['forbidden storage', new Error('denied')],
])('%s in the place of settings harms nothing', (_name, stored) => {
  expect(run(stored).dataset).toEqual({ scripted: '' });
});

test('a choice that is taken back leaves nothing behind', () => {
  const { dataset, colours, apply } = run('{"theme":"light","face":"sans"}');
  apply({ theme: 'toString' });
  expect(dataset).toEqual({ scripted: '', theme: 'toString' });
  expect(colours()).toEqual([]);
});

test('it can stand between <script> tags', () => {
  expect(EARLY_SCRIPT).not.toMatch(/<\/?script|<!--/i);
  expect(new TextEncoder().encode(EARLY_SCRIPT).length).toBeLessThan(800);
});
