import { expect, test } from 'vitest';
import { removePromotion } from './remove-promotion.ts';
import { runRule } from './run-rule.ts';

test.each([
  [
    '<p>正文</p><div class="clearfix appendQr_wrap"><div><img src="q.png"></div><div>海量资讯、精准解读，尽在新浪财经APP</div></div>',
    ['promo-qr'],
  ],
  ['<p>正文</p><div class="promo-card-wrap"><img src="q.png"><span>扫码</span></div>', ['promo-card']],
  ['<p>正文</p><div><img src="q.png"><p>海量资讯、独家解读，扫码下载晨岚客户端</p></div>', ['promo-qr']],
  ['<p>正文</p><p><strong>长按识别二维码关注我们</strong></p>', ['promo-qr']],
  ['<p>正文</p><p>掃碼下載晨嵐客戶端</p>', ['promo-qr']],
  ['<p>正文</p><p>点击下载晨岚新闻APP</p>', ['promo-app']],
  ['<p>正文</p><div class="ad">买</div>', ['ad-slot']],
  ['<p>正文</p><p>广告</p>', ['promo-ad']],
])('%s', (html, rules) => {
  expect(runRule(html, removePromotion)).toMatchObject({ html: '<p>正文</p>', rules });
});

test.each([
  '<p>这家公司的广告收入同比下降。</p>',
  '<p class="lead">正文</p>',
  '<p class="gradient-head">正文</p>',
  `<p>${'市民反映，'.repeat(20)}街头有人要求扫码下载客户端。</p>`,
])('%s stays', (html) => {
  expect(runRule(html, removePromotion)).toMatchObject({ html, rules: [] });
});
