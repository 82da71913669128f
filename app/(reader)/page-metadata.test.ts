import { describe, expect, it } from 'vitest';
import { describeFound } from './page-metadata.ts';

const describeIt = (found: { name: string }) => ({ title: found.name });

describe('describeFound', () => {
  it.each([
    ['what is there', async () => ({ name: '财经' }), { title: '财经' }],
    ['what is not there', async () => null, {}],
    ['what cannot be read', () => Promise.reject(new Error('no database')), {}],
  ])('%s', async (_, read, metadata) => {
    expect(await describeFound(read(), describeIt)).toEqual(metadata);
  });
});
