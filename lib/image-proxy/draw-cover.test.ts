import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCover, layCard } from './draw-cover.ts';

const section = { name: '财经', path: 'caijing', colour: null };
const TITLE = '50米池、六条泳道：一座县级游泳馆怎么练出三名全国冠军，又怎么把他们送进省队、国家队与奥运村';

test('the words of a cover stand one below the other, within it', () => {
  for (const title of [TITLE, '短', 'A '.repeat(80)]) {
    const laid = layCard({ title, language: 'zh-Hans', section }, '报栏').toSorted((a, b) => a.y - b.y);
    expect(laid[0]?.text).toBe('财经');
    expect(laid.at(-1)?.text).toBe('报栏');
    laid.slice(1).forEach(({ y, size }, at) => {
      expect(y - size).toBeGreaterThanOrEqual((laid[at]?.y ?? 0) - 4);
    });
    expect(laid.at(-1)?.y).toBeLessThan(630);
  }
});

test.each([640, 160])('whatever the headline, a cover of %i is a drawing', async (width) => {
  for (const title of [
    '',
    TITLE,
    '</text><script>alert(1)</script>&amp;"',
    '\u0000\u0008\ud800\ufffe坏',
    '😀'.repeat(40),
  ]) {
    const drawing = drawCover({ title, language: 'other', section: { ...section, name: '<b>&' } }, width);
    expect(drawing).not.toMatch(/<(?:script|b)>/);
    expect(await sharp(Buffer.from(drawing)).metadata()).toMatchObject({ width: 1200, height: 800 });
  }
});

test('a cover without words has a ground all the same', () => {
  expect(drawCover(null, 640)).toMatch(/<rect width="1200" height="800" fill="#[0-9a-f]{6}"\/>/);
});

test('the desk’s colour is the ground, darker where light words would not be read on it', () => {
  const cover = (colour: string) =>
    drawCover({ title: '雾', language: 'zh-Hans', section: { ...section, colour } }, 640);
  expect(cover('#204060')).toMatch(/fill="#204060".*<g fill="#fffdf8">/);
  expect(cover('#ffe680')).toMatch(/fill="#7a6e3d".*<g fill="#fffdf8">/);
});
