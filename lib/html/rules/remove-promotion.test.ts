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
  ['<p>正文</p><article><img src="q.png"><p>长按识别二维码</p><p>扫码关注我们</p></article>', ['promo-qr']],
  ['<p>正文</p><p>打开晨岚新闻APP，查看更多精彩图片</p>', ['promo-app']],
  ['<p>正文</p><p>更多精彩内容，请下载晨岚客户端</p>', ['promo-app']],
  ['<p>正文</p><p>欢迎关注晨岚新闻微信公众号：chenlan</p>', ['promo-follow']],
  ['<p>正文</p><p>关注微信公众号“晨岚新闻”，获取更多资讯</p>', ['promo-follow']],
  ['<p>正文</p><p>歡迎訂閱晨嵐公眾號</p>', ['promo-follow']],
  ['<p>正文</p><p>&gt;&gt;点击进入专题：港口扩建</p>', ['promo-topic']],
  ['<p>正文</p><p>扫码阅读全文</p>', ['promo-qr']],
  ['<p>正文</p><p>请用微信扫一扫分享至朋友圈</p>', ['promo-qr']],
])('%s', (html, rules) => {
  expect(runRule(html, removePromotion)).toMatchObject({ html: '<p>正文</p>', rules });
});

test.each([
  '<p>这家公司的广告收入同比下降。</p>',
  '<p class="lead">正文</p>',
  '<p>微信扫一扫付款的市民越来越多。</p>',
  '<p>关注微信公众号诈骗：警方提醒</p>',
  '<p>打开国务院客户端的人多了。</p>',
  '<p>记者点击进入该平台的直播间后发现，商品已下架。</p>',
  '<p>免责声明：本文仅供参考。</p>',
  '<p class="gradient-head">正文</p>',
  `<div class="main ads"><p>${'港口扩建。'.repeat(100)}</p></div>`,
  `<p>${'市民反映，'.repeat(20)}街头有人要求扫码下载客户端。</p>`,
])('%s stays', (html) => {
  expect(runRule(html, removePromotion)).toMatchObject({ html, rules: [] });
});
