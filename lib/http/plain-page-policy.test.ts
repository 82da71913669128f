import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { plainPagePolicy } from './plain-page-policy.ts';

test('inline scripts are named one by one, everything else stays', () => {
  const script = 'document.documentElement.dataset.theme = "暗"';
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  expect(
    plainPagePolicy("default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'", [
      script,
    ]),
  ).toBe(
    `default-src 'self'; script-src 'self' 'inline-speculation-rules' 'sha256-${hash}'; style-src 'unsafe-inline'`,
  );
});
