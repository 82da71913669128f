import { expect, test } from 'vitest';
import { BinaryCopy } from './binary-copy.ts';

const hex = (copy: BinaryCopy) => Buffer.from(copy.bytes).toString('hex');

test.each([
  ['nothing', new BinaryCopy().text(null), 'ffffffff'],
  ['a text', new BinaryCopy(1).text('报a'), `00000004${Buffer.from('报a').toString('hex')}`],
  ['bytes', new BinaryCopy(1).bytea(Uint8Array.of(0, 255)), '0000000200ff'],
  ['JSON', new BinaryCopy().jsonb(['报']), `0000000801${Buffer.from('["报"]').toString('hex')}`],
  ['a truth', new BinaryCopy().bool(true), '0000000101'],
  ['a number', new BinaryCopy().int4(-2), '00000004fffffffe'],
  ['a large number', new BinaryCopy().int8(-(2n ** 63n)), '000000088000000000000000'],
  ['no number', new BinaryCopy().int8(null), 'ffffffff'],
  ['a fraction', new BinaryCopy().float8(1.5), '000000083ff8000000000000'],
  ['a time', new BinaryCopy().timestamptz(new Date('2000-01-01T00:00:01Z')), '0000000800000000000f4240'],
  ['no numbers', new BinaryCopy().int4Array([]), '0000000c000000000000000000000017'],
  [
    'numbers',
    new BinaryCopy(1).int4Array([7]),
    '0000001c000000010000000000000017000000010000000100000004' + '00000007',
  ],
])('%s', (_, copy, bytes) => {
  expect(hex(copy)).toBe(bytes);
});

test('a piece of it is written on as it is', () => {
  const piece = new BinaryCopy().text('甲').int4(1);
  expect(hex(new BinaryCopy(1).row(2).fields(piece.bytes).trailer())).toBe(`0002${hex(piece)}ffff`);
});
