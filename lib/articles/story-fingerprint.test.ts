import { describe, expect, test } from 'vitest';
import { MOST_BITS_APART, sameStory, storyFingerprint } from './story-fingerprint.ts';

const PARAGRAPHS = [
  '晨岚港务局周一宣布，连接北岸与外海群岛的新航线将于明年一季度开通，首批投入四艘电动渡轮，单程约需五十分钟。',
  '港务局局长何以宁在发布会上说，码头改造已经完成八成，剩下的栈桥和候船厅将在入冬之前交付，届时船员开始试航。',
  '岛上居民对此期待已久。经营民宿的林思婷告诉记者，过去每逢大风停航，订好房间的客人往往一等就是两三天。',
  '环保组织则担心渡轮的航迹会惊扰在滩涂越冬的候鸟。港务局答应在鸟类集中的月份把航速降到每小时十二海里以下。',
  '按照计划，新航线头三年由市财政补贴，票价定为单程18元，学生和六十五岁以上的老人半价，月票可以同公交通用。',
  '城市交通学者周若晴认为，真正的考验是客流能否在补贴结束之前养成，她建议把末班船推迟到晚上十点半以后。',
];
const STORY = PARAGRAPHS.join('\n');
const ENGLISH = [
  'The port authority said on Monday that a ferry line linking the north shore with the outer islands will open early next year, with four electric vessels making the crossing in about fifty minutes.',
  'Four fifths of the work on the piers is done, its director told reporters, and the remaining footbridge and waiting hall are to be handed over before winter so that the crews can begin their trials.',
  'Conservation groups fear that the wake of the boats will disturb wintering birds on the mudflats, and the authority has promised to keep the speed below twelve knots in the months when they gather.',
].join('\n');

function at(text: string, title = '新航线明年开通') {
  return { title, text };
}

function shareBand(a: string, b: string): boolean {
  const [first, second] = [at(a), at(b)].map(({ title, text }) => storyFingerprint(title, text)?.bands ?? []);
  return first?.some((band) => second?.includes(band)) ?? false;
}

function bitsApart(a: string, b: string): number {
  const [x = 0n, y = 0n] = [a, b].map((text) => storyFingerprint('', text)?.hash);
  return [...BigInt.asUintN(64, x ^ y).toString(2)].filter((bit) => bit === '1').length;
}

describe('the same story', () => {
  test.each<[string, string, string]>([
    ['a lead-in', STORY, `【编者按】以下报道转自合作媒体，略有删节，供各位读者参考。\n${STORY}`],
    ['another lead', STORY, ['明年起去外海群岛不必再等天气。', ...PARAGRAPHS.slice(1)].join('\n')],
    ['a cut tail', STORY, STORY.slice(0, STORY.length * 0.85)],
    [
      'a paragraph more',
      STORY,
      PARAGRAPHS.toSpliced(
        3,
        0,
        `${PARAGRAPHS[0]?.slice(3, 30)}，这在本地尚属首次，周边几座城市也派人前来取经。`,
      ).join('\n'),
    ],
    ['an editor’s line', STORY, `${STORY}\n（责任编辑：张亚楠 SF186）`],
    [
      'other punctuation',
      STORY,
      STORY.replaceAll('，', ', ').replaceAll('。', '．').replaceAll('\n', '\n\n　　'),
    ],
    ['full-width figures', STORY, STORY.replace('18', '１８')],
    ['a reworded phrase', STORY, STORY.replace('期待已久', '盼了很多年').replace('真正的考验', '最难的一关')],
    ['a dateline', STORY, STORY.replace('晨岚港务局周一宣布', '晨岚港务局9月13日宣布')],
    ['another case and quotes', ENGLISH, ENGLISH.toUpperCase().replaceAll(',', ' –')],
    ['an English tail cut', ENGLISH, ENGLISH.slice(0, ENGLISH.length * 0.85)],
  ])('with %s', (_, a, b) => {
    expect(sameStory(at(a), at(b))).toBe(true);
    expect(sameStory(at(b), at(a))).toBe(true);
    expect(shareBand(a, b)).toBe(true);
    expect(bitsApart(a, b)).toBeLessThanOrEqual(MOST_BITS_APART);
  });

  test('a flash item with and without its headline in the text', () => {
    const flash = '晨岚股份：控股股东拟减持不超过百分之二的股份';
    expect(sameStory(at(`【${flash}】`, flash), at(flash, `${flash}...`))).toBe(true);
    expect(storyFingerprint(flash, `【${flash}】`)).toEqual(storyFingerprint(`${flash}...`, flash));
  });
});

describe('another story', () => {
  const RENAMED = STORY.replace('林思婷', '何以宁');

  const EARNINGS = (firm: string, code: string, profit: string, rise: string) =>
    `${firm}（${code}）周一晚间发布半年度报告，报告期内归属于上市公司股东的净利润为${profit}，同比增长${rise}。公司称，增长主要得益于产品结构的优化与海外市场的拓展，下半年将继续加大研发投入，提高经营质量。`;
  const WEATHER = (day: string, low: string, high: string, wind: string) =>
    `市气象台${day}发布预报：今天白天多云间晴，最高气温${high}度，夜间最低气温${low}度，偏北风${wind}级。受弱冷空气影响，早晚温差较大，空气较为干燥，请市民及时增添衣物，注意用火用电安全，外出时留意路面湿滑。预计未来三天以晴好天气为主，适宜户外活动，市民可安排登山、骑行等。`;
  const LOTTERY = (draw: string, numbers: string, pool: string) =>
    `本期开奖公告：第${draw}期开奖号码为${numbers}，奖池资金累计${pool}元滚入下一期。兑奖有效期为开奖之日起六十个自然日，逾期未兑奖视为弃奖，弃奖奖金纳入公益金。请彩民理性购彩，量力而行，未成年人不得购买彩票及兑奖。开奖公告以发行机构公布的信息为准，持票人须妥善保管彩票，凭有效身份证件兑奖。`;
  const RESIGNED = (firm: string, name: string) =>
    `${firm}公告，公司董事会近日收到董事${name}提交的书面辞职报告，因个人原因申请辞去董事及专门委员会委员职务。辞职报告自送达董事会之日起生效，${name}的辞职不会导致董事会低于法定最低人数，不影响公司的正常经营，公司将尽快完成补选工作。`;

  test.each<[string, string, string]>([
    [
      'results of two firms',
      EARNINGS('晨岚股份', '600001', '1.2亿元', '15.3%'),
      EARNINGS('海岸科技', '300777', '8600万元', '42%'),
    ],
    [
      'results of one firm, two years',
      EARNINGS('晨岚股份', '600001', '1.2亿元', '15.3%'),
      EARNINGS('晨岚股份', '600001', '12亿元', '9%'),
    ],
    ['two weather reports', WEATHER('12日', '8', '17', '3'), WEATHER('15日', '5', '12', '4')],
    [
      'two draws',
      LOTTERY('2024031', '03 08 17 21 26 30 + 11', '21.4亿'),
      LOTTERY('2024032', '01 09 12 22 28 33 + 06', '19.8亿'),
    ],
    ['two resignations', RESIGNED('晨岚股份', '何以宁'), RESIGNED('海岸科技', '周若晴')],
    ['a round-up', PARAGRAPHS.slice(0, 2).join('\n'), STORY],
    ['another name, twice', RENAMED, RENAMED.replaceAll('何以宁', '陈荻雁')],
    ['another text', STORY, ENGLISH],
    [
      'traditional characters',
      '新航線明年開通，港務局說準備工作已經就緒，碼頭改造完成八成，剩下的棧橋將在入冬之前交付，屆時船員開始試航，市民出行將更加方便，島上居民對此期待已久。',
      '新航线明年开通，港务局说准备工作已经就绪，码头改造完成八成，剩下的栈桥将在入冬之前交付，届时船员开始试航，市民出行将更加方便，岛上居民对此期待已久。',
    ],
  ])('%s', (_, a, b) => {
    expect(sameStory(at(a), at(b))).toBe(false);
    expect(sameStory(at(b), at(a))).toBe(false);
  });

  test('news from one template is no candidate: its numbers weigh more than its words', () => {
    const results = [
      EARNINGS('晨岚股份', '600001', '1.2亿元', '15.3%'),
      EARNINGS('海岸科技', '300777', '8600万元', '42%'),
    ];
    const draws = [
      LOTTERY('2024031', '03 08 17 21 26 30 + 11', '21.4亿'),
      LOTTERY('2024032', '01 09 12 22 28 33 + 06', '19.8亿'),
    ];
    for (const [a = '', b = ''] of [results, draws]) expect(shareBand(a, b)).toBe(false);
  });

  test('flash items that differ in the name at their beginning', () => {
    const rest =
      '控股股东拟在公告之日起三个月内以集中竞价方式减持不超过公司总股本百分之一的股份，减持原因为股东自身资金需求，减持价格视市场情况确定，不会导致公司控制权变更。';
    const [a, b] = [`晨岚股份：${rest}`, `海岸科技：${rest}`];
    expect(sameStory({ title: a, text: a }, { title: b, text: b })).toBe(false);
  });

  test('the same stock phrase under two titles', () => {
    const phrase = '本视频暂无文字介绍，请点击播放按钮观看完整内容';
    expect(sameStory(at(phrase, '新航线开通'), at(phrase, '旧航线停航'))).toBe(false);
    expect(storyFingerprint('新航线开通', phrase)).not.toEqual(storyFingerprint('旧航线停航', phrase));
  });

  test('a short text that differs in one number', () => {
    const [a, b] = [
      '人民币对美元中间价报7.1234，较前一日上调25点',
      '人民币对美元中间价报7.1235，较前一日上调25点',
    ];
    expect(sameStory(at(a, a), at(b, b))).toBe(false);
    expect(shareBand(a, b)).toBe(false);
  });
});

describe('the fingerprint', () => {
  test.each(['', '早安', '图集：港口之夜', '  \n', '🚀🚀🚀'.repeat(40)])(
    '%j is too short to tell',
    (text) => {
      expect(storyFingerprint('新航线明年开通，港务局说准备工作已经就绪', text)).toBeNull();
      expect(sameStory(at(text), at(text))).toBe(false);
    },
  );

  test('fits the columns it is stored in', () => {
    for (const text of [STORY, ENGLISH, STORY.slice(0, 30), ...PARAGRAPHS]) {
      const { hash, bands } = storyFingerprint('', text) ?? { hash: 2n ** 64n, bands: [] };
      expect(hash).toBe(BigInt.asIntN(64, hash));
      expect(bands.length).toBeGreaterThan(0);
      expect(bands).toEqual(bands.map((band) => band | 0));
      expect(new Set(bands).size).toBe(bands.length);
    }
  });

  test('of unrelated texts is about half the bits apart', () => {
    expect(bitsApart(STORY, ENGLISH)).toBeGreaterThan(MOST_BITS_APART);
    expect(shareBand(STORY, ENGLISH)).toBe(false);
  });

  test('does not change: it is stored', () => {
    expect(storyFingerprint('', STORY)?.hash).toMatchInlineSnapshot(`6916048564745597371n`);
  });
});

test('a point within a number counts, a comma does not', () => {
  const text = '公司去年营业收入为3,200.5万元，净利润为1.2亿元，比上一年有所增长';
  expect(sameStory(at(text), at(text.replace('3,200.5', '3200.5')))).toBe(true);
  expect(sameStory(at(text), at(text.replace('1.2', '12')))).toBe(false);
});

test('a notice in the place of a story makes no twins of what it stands for', () => {
  const text =
    '由于版权方面的原因，这段视频目前暂时不能在网页里播放，请您先安装手机客户端，再在客户端里搜索标题观看完整内容，给您带来的不便，我们深表歉意，感谢您长期以来对本站的理解和支持。';
  const [port, match] = ['港口扩建工程明日动工', '国足三比零战胜对手晋级八强'].map((title) => ({
    title,
    text,
  }));
  expect(port && match && sameStory(port, match)).toBe(false);
  expect(port && sameStory(port, { ...port })).toBe(true);
});

test('a flash item under two headlines is one story where both say what it tells', () => {
  const text =
    '港口扩建工程将于明日上午动工，预计工期三年，建成后年吞吐量增加两成，届时将新增三个万吨级泊位，并配套建设铁路专用线，总投资约十二亿元，由省市两级共同承担，沿线居民已经全部签约。';
  expect(
    sameStory({ title: '港口扩建工程明日动工', text }, { title: '快讯：港口明日开建三泊位', text }),
  ).toBe(true);
});
