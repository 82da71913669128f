import { expect, test } from 'vitest';
import { MadeDecisions, NO_ANSWER } from './made-decisions.ts';

const done = (decisionId: number) => Promise.resolve({ ok: true as const, decisionId, said: '' });

test('the newest is taken first, one that is still being saved is waited for', async () => {
  const made = new MadeDecisions();
  let save: (id: number) => void = () => undefined;
  const saving = new Promise<number>((resolve) => {
    save = resolve;
  });
  made.add('a', done(1));
  made.add(
    'b',
    saving.then((decisionId) => ({ ok: true, decisionId, said: '' })),
  );
  const taken = made.takeNewest();
  save(2);
  expect(await taken).toEqual({ key: 'b', id: 2 });
  expect(await made.takeNewest()).toEqual({ key: 'a', id: 1 });
  expect(await made.takeNewest()).toBeNull();
});

test('what was refused is passed over', async () => {
  const made = new MadeDecisions();
  made.add('a', done(1));
  made.add('b', Promise.resolve(NO_ANSWER));
  expect(await made.takeNewest()).toEqual({ key: 'a', id: 1 });
});

test('a row’s own undo takes its decision off, and one that failed for want of an answer comes back', async () => {
  const made = new MadeDecisions();
  made.add('a', done(1));
  made.add('b', done(2));
  made.take('b');
  made.putBack('c', 3);
  expect(await made.takeNewest()).toEqual({ key: 'c', id: 3 });
  expect(await made.takeNewest()).toEqual({ key: 'a', id: 1 });
});
