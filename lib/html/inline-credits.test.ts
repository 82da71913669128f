import { expect, test } from 'vitest';
import { readInlineCredits } from './inline-credits.ts';

function read(text: string) {
  return readInlineCredits(text).map(({ role, name }) => `${role} ${name}`);
}

test.each<[string, string[]]>([
  ['本报记者 林知远 发自厦门', ['reporter 林知远']],
  ['晨岚日报记者 林知远 报道', ['reporter 林知远']],
  ['记者林知远、周若晴/厦门报道', ['reporter 林知远', 'reporter 周若晴']],
  ['記者林知遠／台北報導', ['reporter 林知遠']],
  ['新线路下月开通。（记者 周若晴）', ['reporter 周若晴']],
  ['新线路下月开通。（记者周若晴、林知远）', ['reporter 周若晴', 'reporter 林知远']],
  ['晨岚社厦门9月13日电（记者 周若晴）新线路下月开通，市民出行更方便。', ['reporter 周若晴']],
  ['晨岚社厦门9月13日电（见习记者 周若晴 摄）新线路下月开通。', ['photographer 周若晴']],
  ['新线路下月开通。（责任编辑：周若晴）', ['editor 周若晴']],
  ['新线路下月开通。责任编辑：周若晴', ['editor 周若晴']],
  ['新线路下月开通。（编辑：李薇佳 校对：陈荻雁）', ['editor 李薇佳', 'proofreader 陈荻雁']],
])('%s', (text, credits) => {
  expect(read(text)).toEqual(credits);
  for (const { confidence } of readInlineCredits(text)) {
    expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect(confidence).toBeLessThanOrEqual(0.7);
  }
});

test.each([
  '编辑部表示，将继续关注。',
  '记者从市交通局获悉，新线路下月开通。',
  '记者了解到，新线路下月开通。',
  '记者 周三 从市交通局获悉，新线路下月开通。',
  '（记者获悉）',
  '他曾任记者、编辑和作者，后来从商。',
  '责任编辑制度是新闻质量的保证。',
  '编辑：“这段要改。”',
  '作者在书中写道，城市需要记忆。',
])('%s is a mere mention', (text) => {
  expect(read(text)).toEqual([]);
});
