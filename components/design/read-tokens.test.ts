import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureText, readColourTokens } from './read-tokens.ts';

const tokens = readColourTokens(readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8'));

describe('app/tokens.css', () => {
  it('has its colours in pairs', () => {
    expect(tokens.map(({ name }) => name)).toContain('--ink-soft');
    expect(tokens.length).toBeGreaterThanOrEqual(10);
  });

  it.each(measureText(tokens))('$ink can be read on $ground', ({ light, dark }) => {
    expect(light).toBeGreaterThanOrEqual(4.5);
    expect(dark).toBeGreaterThanOrEqual(4.5);
  });
});
