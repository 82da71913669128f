import { zhCnAccounts } from './zh-cn-accounts.ts';
import { zhCnArchive } from './zh-cn-archive.ts';
import { zhCnArticles } from './zh-cn-articles.ts';
import { zhCnCategories } from './zh-cn-categories.ts';
import { zhCnDesign } from './zh-cn-design.ts';
import { zhCnDesk } from './zh-cn-desk.ts';
import { zhCnLog } from './zh-cn-log.ts';
import { zhCnPeople } from './zh-cn-people.ts';
import { zhCnQueue } from './zh-cn-queue.ts';
import { zhCnReading } from './zh-cn-reading.ts';
import { zhCnRules } from './zh-cn-rules.ts';
import { zhCnSearch } from './zh-cn-search.ts';
import { zhCnSearchBox } from './zh-cn-search-box.ts';

/** Text for readers and editors, in ICU message format. zh-CN is the first language; others follow its keys. */
export const zhCn = {
  site: {
    skip: '跳到正文',
    sections: '栏目',
    search: '搜索',
    closeSearch: '关闭搜索',
    searchPlaceholder: '搜索文章、人物、来源',
    home: '首页',
    rss: 'RSS 订阅',
    desk: '编辑台',
    navMain: '主导航',
    breadcrumb: '所在位置',
    description: '{name}：每天从各家来源收集、整理的新闻。',
    powered: '本站由报栏驱动',
    feedTitle: '{name} · 全部文章',
    lunar: '农历{date}',
  },
  language: {
    switch: '语言',
    switchBelow: '本页的其他语言版本',
    offer: '用简体中文阅读本页',
    dismiss: '不用了',
    toSimplified: '繁体转为简体',
    toOriginal: '按原文显示',
  },
  front: {
    latest: '最新',
    more: '更多',
    emptyTitle: '报栏还空着',
    emptyBody: '把 Markdown 或 HTML 文章放进内容文件夹，重新启动后就会出现在这里。',
    ruleTitle: '首页如何编排',
    rule: '编辑部选定的文章排在最前，次序由编辑部定。没有选定时，最新八篇中一天之内、带图片的那篇作头条；其余按时间先后，头条周围同一来源最多两篇、同一栏目最多三篇，带图片的靠近头条。各栏目再列出上面没有的最新文章。',
  },
  section: {
    proposed: '这个栏目由导入产生，尚待编辑部确认。',
    proposedShort: '待确认',
    subsections: '子栏目',
    subscribe: '订阅',
    count: '共 {count, number} 篇',
    empty: '这个栏目还没有文章。',
    older: '更早的文章',
    newest: '回到最新',
  },
  article: {
    originalTitle: '原标题',
    originalTitleLabel: '原标题：',
    source: '来源',
    modified: '更新',
    minutes: '约 {minutes, number} 分钟',
    undated: '日期不详',
    credits: '署名',
    asPrinted: '据原文署名',
    correctedByDesk: '编辑部于 {date} 更正',
    byDesk: '经编辑部确认',
    quoted: '“{text}”',
    sameSection: '同栏目文章',
    related: '相关文章',
    about: '关于这篇文章',
    twin: '同一报道',
    contents: '目录',
    photoBy: '（摄影：{names}）',
    neighbours: '{section}栏目的前后文章',
    older: '上一篇',
    newer: '下一篇',
  },
  withdrawn: {
    title: '文章已撤下',
  },
  oldAddress: {
    title: '这个旧地址对应不止一篇文章',
    body: '原来的网站上，这几篇文章用了同一个地址。请选择您要看的一篇。',
  },
  role: {
    editor: '责任编辑',
    reporter: '记者',
    author: '作者',
    proofreader: '校对',
    translator: '翻译',
    photographer: '摄影',
    source: '来源',
  },
  person: {
    title: '{name}参与的文章',
    roleCount: '{role} {count, number} 篇',
    kicker: '人物',
    empty: '还没有署名文章。',
  },
  source: { kicker: '来源', count: '共 {count, number} 篇' },
  search: zhCnSearch,
  searchBox: zhCnSearchBox,
  error: {
    notFoundTitle: '没有找到这一页',
    notFoundBody: '地址可能写错了，或者文章已经不在这里。',
    backHome: '回到首页',
    trySearch: '搜索文章',
    title: '页面暂时打不开',
    body: '服务器在准备这一页时出了问题，请稍后再试。',
    retry: '重试',
  },
  failure: {
    away: {
      title: '报栏正在整理',
      body: '暂时取不到文章，通常片刻就好，请稍后再试。',
    },
    fault: {
      title: '页面暂时打不开',
      body: '服务器在准备这一页时出了问题，请稍后再试。',
    },
    address: {
      title: '这个地址读不懂',
      body: '地址里有写坏的字符，可能是复制时缺了一段。',
    },
  },
  desk: zhCnDesk,
  categories: zhCnCategories,
  accounts: zhCnAccounts,
  archive: zhCnArchive,
  articles: zhCnArticles,
  design: zhCnDesign,
  log: zhCnLog,
  people: zhCnPeople,
  queue: zhCnQueue,
  reading: zhCnReading,
  rules: zhCnRules,
};
