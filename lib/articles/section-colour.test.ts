import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readHex } from './colour-contrast.ts';
import { PAPER, SECTION_COLOURS, sectionColour, sectionInk } from './section-colour.ts';

const ratio = (one: string, other: string) => {
  const [a, b] = [readHex(one), readHex(other)];
  return a && b ? contrast(a, b) : 0;
};

describe('section colours', () => {
  it('know the papers of app/tokens.css', () => {
    const tokens = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark});`);
  });

  it.each(SECTION_COLOURS)('$light and $dark can be read on them', ({ light, dark }) => {
    expect(ratio(light, PAPER.light)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(dark, PAPER.dark)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['#ffee00', '#000000', '#ffffff', '#b00'])('%s of the desk is made readable', (colour) => {
    const { light, dark } = sectionColour({ path: 'caijing', colour });
    expect(ratio(light, PAPER.light)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(dark, PAPER.dark)).toBeGreaterThanOrEqual(4.5);
  });

  it('are the same for all that is below a top section', () => {
    expect(sectionColour({ path: 'caijing/yunling/shuju' })).toEqual(
      sectionColour({ path: 'caijing', colour: null }),
    );
    expect(sectionColour({ path: '财经' })).not.toEqual(sectionColour({ path: '体育' }));
    expect(sectionInk({ path: 'caijing' })).toMatch(/^light-dark\(#[\da-f]{6},#[\da-f]{6}\)$/);
  });
});
