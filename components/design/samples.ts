import type {
  ArticleCard,
  ArticleCredit,
  Neighbours,
  ReadingView,
  SectionLink,
} from '#lib/articles/views.ts';

// Invented stories for the page of the design: each has something that a layout may break on.

const section = (id: number, name: string, path: string, colour: string | null = null): SectionLink => ({
  id,
  name,
  path,
  colour,
});

export const CULTURE = section(1, '文化', 'wenhua');
export const MONEY = section(2, '财经', 'caijing');
export const CITY = section(3, '城市与交通', 'chengshi', '#ffd000');
export const SECTIONS: readonly SectionLink[] = [
  CULTURE,
  MONEY,
  CITY,
  section(4, '科技', 'keji'),
  section(5, '体育', 'tiyu'),
  section(6, '国际', 'guoji'),
];

const PICTURE = '/icon.svg';

const USUAL: ArticleCard = {
  id: 'samplea22222',
  title: '渡口停航之后，船工老聂开始教孩子认水',
  dek: '二十六年里他每天把人从南岸送到北岸。桥通车的第二天早上，他照旧六点到了码头。',
  language: 'zh-Hans',
  publishedAt: '2026-11-24T01:20:00.000Z',
  imageUrl: PICTURE,
  imageCaption: null,
  imageSize: null,
  readingMinutes: 6,
  source: { name: '半山周刊', slug: 'banshan' },
  category: { id: 11, name: '半山周刊－人物', path: 'wenhua/banshan/renwu' },
  section: CULTURE,
};

let made = 0;
/** A story that differs from the usual one; each has an id of its own. */
function story(given: Partial<ArticleCard>): ArticleCard {
  made += 1;
  return { ...USUAL, id: `sample${'bcdefghijklmnop'[made] ?? 'z'}22222`, ...given };
}

export const CARDS = {
  usual: USUAL,
  long: story({
    title:
      '从一张手绘的公交线路图说起：十一座县城怎样用三年时间，把末班车从傍晚六点半一站一站地推迟到了晚上十点二十分，又为什么在第四年停了下来',
    section: CITY,
  }),
  bare: story({ title: '今晨有雾', dek: null, imageUrl: null, source: null, publishedAt: null }),
  noPicture: story({ title: '三家粮库试行“谁晒谷谁记账”', imageUrl: null, section: MONEY }),
  traditional: story({
    title: '老街的「第二個早晨」：菜販、郵差與一位夜班護理師的六點鐘',
    dek: '她下班，他們上班。三個人在同一個攤位前，各要了一碗不同的湯。',
    language: 'zh-Hant',
    imageUrl: null,
  }),
  english: story({
    title: 'The bridge opened on a Tuesday; by Friday the ferry had a museum',
    dek: 'A crossing that carried four villages for a century is now eleven photographs and a rope.',
    language: 'en',
    imageUrl: null,
  }),
};

const credit = (
  role: ArticleCredit['role'],
  name: string,
  more: Partial<ArticleCredit> = {},
): ArticleCredit => ({
  role,
  person: { name, slug: name },
  printed: `${name}`,
  decided: false,
  correctedAt: null,
  ...more,
});

export const ARTICLE: ReadingView = {
  ...USUAL,
  originalTitle: '一个渡口的最后一班船',
  modifiedAt: '2026-11-24T06:05:00.000Z',
  imageCaption: '停航前的最后一班船靠岸。',
  bodyHtml: '',
  imageInBody: false,
  credits: [
    credit('reporter', '林知远', { printed: '记者 林知远' }),
    credit('reporter', '阿依古丽·买买提', { printed: '记者 阿依古丽·买买提' }),
    credit('photographer', '何书棠', { printed: '摄影：何书棠', decided: true }),
    credit('editor', '唐一苇', { correctedAt: '2026-11-24T07:00:00.000Z', decided: true }),
  ],
  trail: [CULTURE],
  twins: [{ id: 'sampletwin22', title: '桥通了，渡船怎么办', source: '海桥通讯', category: '国内' }],
  contents: [
    { anchor: 'design-text', text: '六点钟的码头', nested: false },
    { anchor: 'design-text', text: '水线、桩号与回头浪', nested: true },
    { anchor: 'design-text', text: '孩子们的第一课', nested: false },
  ],
};

export const ONE_AUTHOR: ReadingView = {
  ...ARTICLE,
  source: null,
  modifiedAt: null,
  credits: ARTICLE.credits.slice(0, 1),
};

export const NEIGHBOURS: Neighbours = { older: CARDS.noPicture, newer: CARDS.english };

export const DAYS = [3, 4, 8, 11, 12, 19, 24].map((day, at) => ({
  period: `2026-11-${String(day).padStart(2, '0')}`,
  count: (at * 7) % 12 || 1,
}));

export const MONTHS = [1, 2, 5, 9, 11].map((month) => ({
  period: `2026-${String(month).padStart(2, '0')}`,
  count: month * 37,
}));

export const TEXT_ZH = `<p>桥通车的第二天，他照旧六点到了码头。<em>没有人</em>等船，水面比平时低一指，他说那是上游在放闸。“看水先看边”，他对孩子们说，“边上有<ruby>涡<rp>（</rp><rt>wō</rt><rp>）</rp></ruby>，中间就有石头。”</p>
<h2 id="design-text">水线、桩号与回头浪</h2>
<p>码头的第七根木桩上有三道刻痕，最高一道是1998年的。孩子们用 USB 相机拍下它，再和水文站的读数<a href="#design-text">对照</a>。</p>
<blockquote><p>船不会自己过河，桥也不会。人总得知道自己脚下有多深。</p></blockquote>
<ul><li>先看风，再看水</li><li>先问人，再上船</li></ul>
<table tabindex="0"><caption>三个渡口的班次</caption><thead><tr><th>渡口</th><th align="right">每日班次</th><th align="right">停航年份</th></tr></thead><tbody><tr><td>南岸老渡</td><td align="right">24</td><td align="right">2026</td></tr><tr><td>柳湾</td><td align="right">16</td><td align="right">2019</td></tr></tbody></table>
<pre tabindex="0"><code class="hljs"><span class="hljs-comment"># 把刻痕换算成水位（米）</span>
<span class="hljs-keyword">def</span> <span class="hljs-title">level</span>(mark): <span class="hljs-keyword">return</span> <span class="hljs-number">31.4</span> + mark * <span class="hljs-number">0.05</span></code></pre>`;

export const TEXT_HANT =
  '<p>老街的早晨有兩次。第一次在四點半，菜販把「今日」兩個字寫在紙板上；第二次在六點，夜班的人下班，第一班公車正好到站。</p>';

export const TEXT_EN =
  '<p>The ferryman kept his hours. On the first morning without passengers he tied up at six, looked at the water as one looks at a clock, and began, unhurriedly, to explain to nine schoolchildren what the river had been saying.</p>';
