import { expect, test, vi } from 'vitest';

test.fails('a test that says console.error fails', () => {
  console.error('坏了');
});

test('a spy of the test takes the call', () => {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  console.error('expected');
  expect(spy).toHaveBeenCalledWith('expected');
  spy.mockRestore();
});
