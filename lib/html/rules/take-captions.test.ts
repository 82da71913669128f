import { expect, test } from 'vitest';
import { runRule } from './run-rule.ts';
import { takeCaptions } from './take-captions.ts';

const IMG = '<img src="/x.jpg" alt="">';

test.each([
  '图片来源：新华社',
  '图：晨岚图库',
  '图1：改造后的码头',
  '摄影：何以宁',
  '（摄影／何以宁）',
  '圖片來源：中央社',
  '▲改造后的码头',
  '图为工作人员在码头作业。',
  '图为码头。何以宁 摄',
  '新华社记者 何以宁 摄',
  '资料图片',
  'Photo: Alan Mercer',
])('%s is the caption of the picture above it', (line) => {
  expect(runRule(`<figure>${IMG}</figure><p>${line}</p><p>正文</p>`, takeCaptions)).toMatchObject({
    html: `<figure>${IMG}<figcaption>${line}</figcaption></figure><p>正文</p>`,
    rules: [],
  });
});

test('so is a line that its class calls one', () => {
  const html = `<figure>${IMG}</figure><p class="pic-text">改造后的码头</p>`;
  expect(runRule(html, takeCaptions).html).toBe(
    `<figure>${IMG}<figcaption>改造后的码头</figcaption></figure>`,
  );
});

test.each([
  `<figure>${IMG}</figure><p>港口下月开通。</p>`,
  `<figure>${IMG}</figure><p>图书馆下月开馆。</p>`,
  `<figure>${IMG}</figure><p>图为码头。它建于去年，今年改造。</p>`,
  `<figure>${IMG}</figure><p>图／何以宁 编辑／李薇佳</p>`,
  `<figure>${IMG}</figure><p>图：${'港口'.repeat(40)}</p>`,
  `<figure>${IMG}<figcaption>码头</figcaption></figure><p>图：码头</p>`,
  `<figure>${IMG}</figure><p>正文</p><p>图：码头</p>`,
  '<p>图：码头</p>',
])('%s stays', (html) => {
  expect(runRule(html, takeCaptions).html).toBe(html);
});
