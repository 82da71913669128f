import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BusyError, limitWork, shareWork } from './limit-work.ts';

test('so many run at once, so many wait, and who comes then is told', async () => {
  const limited = limitWork({ atOnce: 2, waiting: 3 });
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(5);
    running -= 1;
    return '好';
  };
  const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(() => limited(work)));
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(results.at(-1)).toMatchObject({ reason: expect.any(BusyError) });
});

test('a place is free again after a failure', async () => {
  const limited = limitWork({ atOnce: 1, waiting: 1 });
  const failing = limited(() => Promise.reject(new Error('no')));
  const next = limited(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await limited(async () => 'again')).toBe('again');
});

test('what is asked for twice at once is made once, and anew later', async () => {
  const share = shareWork<number>();
  let made = 0;
  const work = async () => {
    await sleep(5);
    made += 1;
    return made;
  };
  expect(await Promise.all([share('a', work), share('a', work), share('b', work)])).toEqual([1, 1, 2]);
  expect(await share('a', work)).toBe(3);
});
