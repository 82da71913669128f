import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { drawCode } from './draw-code.ts';

const ADDRESS = 'https://news.example.org/a/4kq2b7xaaaab';

test('the drawing has every dark unit of the code and no other', () => {
  const { size, d } = drawCode(ADDRESS);
  const { modules } = create(ADDRESS, { errorCorrectionLevel: 'M' });
  expect(size).toBe(modules.size + 8);
  const drawn = new Set<number>();
  for (const [, x = '', y = '', length = ''] of d.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let step = 0; step < Number(length); step++)
      drawn.add((Number(y) - 4) * modules.size + Number(x) - 4 + step);
  }
  const dark = [...modules.data.keys()].filter((place) => modules.data[place]);
  expect([...drawn].sort((a, b) => a - b)).toEqual(dark);
  expect(d.replaceAll(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('');
});
