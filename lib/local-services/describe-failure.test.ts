import { describe, expect, test } from 'vitest';
import { describeFailure, placeOfMistake } from './describe-failure.ts';
import { OperatorError } from './operator-error.ts';

const coded = (message: string, code: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });

class FailedQuery extends Error {
  readonly query = 'insert into users';
  readonly params = ['$argon2id$secret'];
  constructor(cause?: Error) {
    super('Failed query: insert into users\nparams: $argon2id$secret', { cause });
  }
}

test.each<[string, unknown, string]>([
  ['a query by its cause', new FailedQuery(coded('值太长', '22001')), '值太长 (22001)'],
  ['a query without a cause', new FailedQuery(), 'A database query failed.'],
  [
    'a query inside another error',
    new Error('导入失败', { cause: new FailedQuery(coded('disk full', '53100')) }),
    '导入失败: disk full (53100)',
  ],
  [
    'a refused request',
    new TypeError('fetch failed', { cause: coded('connect ECONNREFUSED ::1:80', 'ECONNREFUSED') }),
    'fetch failed: connect ECONNREFUSED ::1:80',
  ],
  ['an empty message', coded('', 'ECONNREFUSED'), 'ECONNREFUSED'],
  ['an error that repeats its cause', new Error('no: 坏了', { cause: new Error('坏了') }), 'no: 坏了'],
  ['several lines for an operator', new OperatorError('ended with:\n日志'), 'ended with:\n日志'],
  ['something else thrown', 'text', 'text'],
])('%s', (_, error, text) => {
  expect(describeFailure(error)).toBe(text);
});

describe('the place', () => {
  test('of a mistake is given, without its message', () => {
    const place = placeOfMistake(new TypeError('x is not a function'));
    expect(place).toContain('describe-failure.test.ts');
    expect(place).not.toContain('not a function');
  });

  test.each<[string, unknown]>([
    ['an error with a class of its own', new OperatorError('x')],
    ['a failed query', new FailedQuery(new Error('x'))],
    ['an error of the system', coded('EACCES: permission denied', 'EACCES')],
    ['an error with a cause', new TypeError('fetch failed', { cause: new Error('x') })],
    ['no error', 'text'],
  ])('of %s is not', (_, error) => {
    expect(placeOfMistake(error)).toBe('');
  });
});
