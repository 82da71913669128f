import { format } from 'node:util';
import { afterAll, afterEach, expect } from 'vitest';

/**
 * Vitest setup file: a test during which console.error is called fails. A test that expects the call
 * replaces console.error by a spy of its own.
 */
const errors: string[] = [];
console.error = (...words: unknown[]) => {
  errors.push(format(...words));
};

function expectNoErrors(): void {
  expect(errors.splice(0), 'console.error was called').toEqual([]);
}
afterEach(expectNoErrors);
afterAll(expectNoErrors);
