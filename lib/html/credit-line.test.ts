import { describe, expect, test } from 'vitest';
import { readCreditLine } from './credit-line.ts';

function read(text: string) {
  return readCreditLine(text)?.credits.map(({ role, name }) => `${role} ${name}`) ?? null;
}

test.each<[string, string[]]>([
  ['责任编辑：张亚楠 ', ['editor 张亚楠']],
  ['責任編輯：林思婷', ['editor 林思婷']],
  ['责编:欧阳若晴', ['editor 欧阳若晴']],
  ['责 编：李 娜', ['editor 李娜']],
  ['编 辑 ：何以宁', ['editor 何以宁']],
  ['（责任编辑：周若晴）', ['editor 周若晴']],
  ['[责任编辑:周若晴]', ['editor 周若晴']],
  ['【编辑：周若晴】', ['editor 周若晴']],
  ['编辑/周若晴', ['editor 周若晴']],
  ['编辑｜周若晴', ['editor 周若晴']],
  ['编辑丨周若晴', ['editor 周若晴']],
  ['责任编辑 周若晴', ['editor 周若晴']],
  ['责任编辑：王宏泽 SF186', ['editor 王宏泽']],
  ['责任编辑：张三_NF1234', ['editor 张三']],
  ['责任编辑：李四（EK002）', ['editor 李四']],
  ['责任编辑：李四 (实习)', ['editor 李四']],
  ['责任编辑：SF186', []],
  ['编辑：李薇佳 校对：陈荻雁', ['editor 李薇佳', 'proofreader 陈荻雁']],
  ['编辑：李薇佳校对：陈荻雁', ['editor 李薇佳', 'proofreader 陈荻雁']],
  ['编辑 李薇佳 校对 陈荻雁', ['editor 李薇佳', 'proofreader 陈荻雁']],
  ['[编辑:李薇佳][校对:陈荻雁]', ['editor 李薇佳', 'proofreader 陈荻雁']],
  ['责任编辑：李薇佳、陈荻雁，何以宁', ['editor 李薇佳', 'editor 陈荻雁', 'editor 何以宁']],
  ['责任编辑：李薇佳 陈荻雁', ['editor 李薇佳', 'editor 陈荻雁']],
  ['责任编辑：李薇佳/陈荻雁', ['editor 李薇佳', 'editor 陈荻雁']],
  ['责任编辑：李薇佳 & 陈荻雁', ['editor 李薇佳', 'editor 陈荻雁']],
  ['编辑：李薇佳 审核：陈荻雁', ['editor 李薇佳']],
  ['见习编辑：李薇佳', ['editor 李薇佳']],
  ['记者：林知远', ['reporter 林知远']],
  ['本报记者 林知远', ['reporter 林知远']],
  ['記者／林知遠', ['reporter 林知遠']],
  ['作者：卡米尔·杜邦', ['author 卡米尔·杜邦']],
  ['翻译：何以宁', ['translator 何以宁']],
  ['編譯：何以寧', ['translator 何以寧']],
  ['攝影：何以寧', ['photographer 何以寧']],
  ['摄影记者：何以宁', ['photographer 何以宁']],
  ['文/图：何以宁', ['author 何以宁', 'photographer 何以宁']],
  ['来源：晨岚日报', ['source 晨岚日报']],
  ['來源：晨嵐通訊社 編輯：林思婷', ['source 晨嵐通訊社', 'editor 林思婷']],
  ['Editor: Jane Doe', ['editor Jane Doe']],
  ['Reporting by Jane Doe and Tom Becker', ['reporter Jane Doe', 'reporter Tom Becker']],
  ['Editor: Jane Doe | Photo: Tom Becker', ['editor Jane Doe', 'photographer Tom Becker']],
  ['责任编辑：小北', ['editor 小北']],
])('%s is a line of credits', (text, credits) => {
  expect(read(text)).toEqual(credits);
});

test.each([
  '编辑部表示，将继续关注。',
  '记者获悉，新线路下月开通。',
  '记者了解到',
  '责任编辑制度',
  '责任编辑：制度建设是新闻质量的根本保证',
  '作者：这本书讲的是什么？',
  '编辑：“我不同意。”',
  '记者 了解到',
  '编辑 表示',
  '文 化',
  '图 书馆',
  '来源于生活',
  '审核：李薇佳',
  '文章的作者是何以宁',
  '',
  '9月13日',
])('%j is none', (text) => {
  expect(read(text)).toBeNull();
});

describe('what was printed', () => {
  test.each([
    ['（责任编辑：周若晴）', ['责任编辑：周若晴']],
    ['编辑：李薇佳  校对：陈荻雁', ['编辑：李薇佳', '校对：陈荻雁']],
    ['责任编辑：李四（EK002）', ['责任编辑：李四（EK002）']],
  ])('%s', (text, printed) => {
    expect(readCreditLine(text)?.credits.map((credit) => credit.printed)).toEqual(printed);
  });
});

test.each([
  ['文｜何以宁', true],
  ['By Alan Mercer', true],
  ['文｜何以宁 编辑｜李薇佳', false],
])('%s: weak %s', (text, isWeak) => {
  expect(readCreditLine(text)?.isWeak).toBe(isWeak);
});
