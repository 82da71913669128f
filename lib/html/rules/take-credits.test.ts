import { expect, test } from 'vitest';
import { runRule } from './run-rule.ts';
import { takeCredits } from './take-credits.ts';

const BODY = '<p>新线路下月开通。</p>'.repeat(10);

test.each([
  ['<p class="article-editor">责任编辑：张亚楠 </p>', 'p.article-editor', 0.98],
  ['<p>责任编辑：张亚楠</p>', 'paragraph:last', 0.95],
])('%s is taken out', (line, place, confidence) => {
  const result = runRule(BODY + line, takeCredits);
  expect(result.html).toBe(BODY);
  expect(result.rules).toEqual(['credit-line']);
  expect(result.credits).toEqual([
    { role: 'editor', name: '张亚楠', printed: '责任编辑：张亚楠', place, confidence },
  ]);
});

test.each([
  ['<p>文｜何以宁</p>', 'author 何以宁'],
  ['<p>本报记者 林知远 发自厦门</p>', 'reporter 林知远'],
  ['<p>新线路下月开通。（记者 周若晴）</p>', 'reporter 周若晴'],
  ['<p>责任编辑：小北北</p>', 'editor 小北北'],
])('%s', (line, credit) => {
  const result = runRule(line + BODY, takeCredits);
  expect(result.credits.map(({ role, name }) => `${role} ${name}`)).toEqual([credit]);
});

test.each([
  ['文｜何以宁', 0.85],
  ['By Alan Mercer, in Rotterdam', 0.85],
  ['文 何以宁', 0.7],
])('the byline %s stays in the body', (line, confidence) => {
  const html = `<p>${line}</p>${BODY}`;
  const result = runRule(html, takeCredits);
  expect(result.html).toBe(html);
  expect(result.credits[0]?.confidence).toBe(confidence);
});

test('a line that names an organisation too stays in the body', () => {
  const html = `${BODY}<p>编辑：李薇佳 晨岚新媒体中心</p>`;
  const result = runRule(html, takeCredits);
  expect(result.html).toBe(html);
  expect(result.credits).toMatchObject([{ name: '李薇佳', confidence: 0.95 }]);
});

test('the questions of an interview in the middle are no credits', () => {
  const html = `${BODY}<p>记者：谢谢</p><p>记者：周明</p>${BODY}`;
  expect(runRule(html, takeCredits)).toMatchObject({ html, credits: [] });
});

test('a name that may be none leaves the line in place', () => {
  const html = `${BODY}<p>责任编辑：kate</p>`;
  const result = runRule(html, takeCredits);
  expect(result.html).toBe(html);
  expect(result.credits[0]).toMatchObject({ name: 'kate', confidence: 0.6 });
});

test('one person in one role is one credit, the surest', () => {
  const html = `<p>开通。（编辑：李薇佳）</p>${BODY}<p>编辑：李薇佳</p>`;
  expect(runRule(html, takeCredits).credits).toMatchObject([{ name: '李薇佳', confidence: 0.95 }]);
});

test.each([
  ['何以宁 摄', '何以宁'],
  ['何以宁／摄', '何以宁'],
  ['厦门港码头（何以宁 摄）', '何以宁'],
  ['（新华社记者 林知远 摄）', '林知远'],
  ['图为码头。（本报记者林知远摄）', '林知远'],
  ['新华社发（何以宁、周若晴 摄）', '何以宁 周若晴'],
  ['夜里的港口（攝影：林思婷）', '林思婷'],
  ['摄影：何以宁', '何以宁'],
  ['(Photo by Jane Doe)', 'Jane Doe'],
  ['图为现场拍摄', ''],
  ['这张照片是他亲手摄', ''],
  ['图/视觉中国', ''],
  ['图片来源：晨岚日报', ''],
  ['港口夜景（资料图）', ''],
])('the caption %s names %j', (caption, names) => {
  const html = `${BODY}<figure><img src="/x.jpg" alt=""><figcaption>${caption}</figcaption></figure>${BODY}`;
  const result = runRule(html, takeCredits);
  expect(result.html).toBe(html);
  expect(result.credits.map(({ name }) => name).join(' ')).toBe(names);
  for (const credit of result.credits) {
    expect(credit).toMatchObject({ role: 'photographer', place: 'figcaption', confidence: 0.7 });
  }
});

test.each([
  '<h4>责任编辑：张亚楠</h4>',
  '<blockquote><p>责任编辑：张亚楠</p></blockquote>',
  '<ul><li>责任编辑：张亚楠</li></ul>',
])('%s is a line of credits too', (block) => {
  const result = runRule(BODY + block, takeCredits);
  expect(result).toMatchObject({ html: BODY, rules: ['credit-line'] });
  expect(result.credits).toMatchObject([{ role: 'editor', name: '张亚楠' }]);
});

test('the publisher beside a printed date is read, and the date stays', () => {
  const html = `<p>2021-09-13 08:00 来源：晨岚日报</p>${BODY}`;
  const result = runRule(html, takeCredits);
  expect(result.html).toBe(html);
  expect(result.credits).toMatchObject([{ role: 'source', name: '晨岚日报' }]);
});
