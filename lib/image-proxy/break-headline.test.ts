import { expect, test } from 'vitest';
import { breakHeadline, emsOf } from './break-headline.ts';

test.each([
  [
    '50米池、六条泳道：一座县级游泳馆怎么练出三名全国冠军',
    8,
    3,
    ['50米池、六条泳', '道：一座县级游泳', '馆怎么练出三名…'],
  ],
  ['港口', 8, 3, ['港口']],
  ['县城里的第四家咖啡馆，为什么活', 10, 2, ['县城里的第四家咖啡馆，', '为什么活']],
  ['他说“好的”之后', 3, 3, ['他说', '“好的”', '之后']],
  ['Cold-store operator Norvale to link 14 ports', 12, 2, ['Cold-store operator', 'Norvale to link 14…']],
  ['', 8, 3, []],
])('%s in lines of %i', (headline, ems, lines, expected) => {
  expect(breakHeadline(headline, ems, lines)).toEqual(expected);
});

test('no line is much wider than asked, whatever the headline', () => {
  for (const headline of [
    'https://example.org/'.repeat(9),
    '！'.repeat(80),
    '“'.repeat(80),
    'A '.repeat(90),
  ]) {
    const lines = breakHeadline(headline, 8, 4);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(9);
  }
});
