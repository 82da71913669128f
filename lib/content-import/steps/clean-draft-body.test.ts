import { expect, test } from 'vitest';
import { cleanDraftBody } from './clean-draft-body.ts';
import { specimen } from './specimen.ts';

const PICTURE =
  '<div class="img_wrapper"><img src="/x.jpg"><span class="img_descr">港口</span></div><p>甲</p>';

test.each([
  [null, '/x.jpg', '港口'],
  ['/x.jpg', '/x.jpg', '港口'],
  ['/y.jpg', '/y.jpg', null],
])('front matter picture %j', (imageUrl, lead, imageCaption) => {
  const draft = cleanDraftBody()(specimen({}, { rawBody: PICTURE, imageUrl }));
  expect(draft).toMatchObject({ imageUrl: lead, imageCaption, flags: [] });
});

test('an author whom the body credits too is one credit, the surer', () => {
  const credits = [
    {
      role: 'author' as const,
      name: '何以宁',
      printed: '何以宁',
      place: 'front-matter.author',
      confidence: 0.6,
    },
  ];
  const draft = cleanDraftBody()(specimen({}, { rawBody: '<p>甲</p><p>作者：何以宁</p>', credits }));
  expect(draft.credits).toMatchObject([{ name: '何以宁', confidence: 0.95 }]);
});

test('an empty body is flagged, one with a picture is not', () => {
  expect(cleanDraftBody()(specimen({}, { rawBody: '<div> 　</div>' })).flags).toEqual(['body-empty']);
  expect(cleanDraftBody()(specimen({}, { rawBody: '<img src="/x.jpg">' })).flags).toEqual([]);
});
