import { expect, test } from 'vitest';
import { repairPictures } from './repair-pictures.ts';
import { runRule } from './run-rule.ts';

test.each([
  [
    '<img src="data:image/gif;base64,AA" data-src="//a.example/图.jpg" alt>',
    '<img src="https://a.example/图.jpg" alt="">',
  ],
  [
    '<img src="/grey.gif" data-original="https://a.example/x.jpg">',
    '<img src="https://a.example/x.jpg" alt="">',
  ],
  [
    '<img id=0 style="x" onerror="y" src="https://a.example/w600h420/x.jpg" alt=" 港 口 " referrerpolicy="no-referrer">',
    '<img src="https://a.example/w600h420/x.jpg" alt="港 口" width="600" height="420">',
  ],
])('%s', (html, clean) => {
  expect(runRule(html, repairPictures)).toMatchObject({ html: clean, rules: [] });
});

test.each([
  ['<img src="img/x.jpg">', 'picture-unusable'],
  ['<img src="data:image/png;base64,AA">', 'picture-unusable'],
  ['<img src="https://a.example/p.gif" width="1" height="1">', 'tracking-pixel'],
])('%s goes', (html, rule) => {
  expect(runRule(html, repairPictures)).toMatchObject({ html: '', rules: [rule] });
});
