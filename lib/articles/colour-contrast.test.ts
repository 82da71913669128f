import { describe, expect, it } from 'vitest';
import { contrast, readableOn, readHex, writeHex } from './colour-contrast.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
  ])('%s on %s is %d', (one, other, ratio) => {
    const [a, b] = [readHex(one), readHex(other)];
    expect(a && b && contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(a && b && contrast(b, a)).toBeCloseTo(ratio, 2);
  });
});

describe('readHex', () => {
  it('reads long and short ones and nothing else', () => {
    expect(readHex('#0a8')).toEqual([0, 170, 136]);
    expect(readHex('#00AA88')).toEqual([0, 170, 136]);
    expect(['红', '#12345', 'red', ''].map(readHex)).toEqual([null, null, null, null]);
    expect(writeHex([0, 170, 136])).toBe('#00aa88');
  });
});

describe('readableOn', () => {
  it('leaves a readable colour as it is and darkens or lightens another until it is one', () => {
    expect(readableOn([0, 0, 120], [255, 255, 255], 4.5)).toEqual([0, 0, 120]);
    const papers = [[255, 255, 255] as const, [22, 20, 18] as const];
    for (const paper of papers) {
      const shade = readableOn([255, 220, 0], paper, 4.5);
      expect(contrast(shade, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
