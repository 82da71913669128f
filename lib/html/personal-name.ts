const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱丘侯江尹薛闫閻阎段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况況那宿鲜鮮印逯隆茹诺战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭閉由',
);
const COMPOUND_SURNAME =
  /^(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|司徒|夏侯|轩辕|長孫|长孙|宇文|端木|南宫|南宮|独孤|獨孤|呼延|澹台|百里|闻人|聞人)/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const FOREIGN_NAME = /^[\p{Script=Han}]{1,8}(?:[·•‧・．][\p{Script=Han}A-Z]{1,8}){1,3}$/u;
const LATIN_WORD = String.raw`\p{Lu}(?:[\p{L}'’-]+|\.)`;
const LATIN_NAME = new RegExp(`^${LATIN_WORD}(?: (?:${LATIN_WORD}|de|van|von|der|da|bin|al)){1,3}$`, 'u');

/** Words that stand where a name is expected and name nobody. */
const NOBODY = new Set(
  '本网 本網 本报 本報 本刊 本站 本文 综合 綜合 实习 實習 实习生 實習生 见习 見習 特约 特約 编辑 編輯 编辑部 編輯部 作者 記者 记者 本报记者 本報記者 通讯员 通訊員 佚名 匿名 网络 網絡 網路 互联网 網友 网友 小编 小編 未知 不详 不詳 无 無 待定 暂无 暫無 转载 轉載 原创 原創 资料 資料 资料图 整理 报道 報道 报导 報導 团队 團隊 管理员 管理員 受访者 受訪者 客户端 客戶端 公众号 公眾號 微信公众号 官网 官網 知情人士 出版 排版 谢谢 謝謝 admin administrator root unknown anonymous editor author staff none n/a'.split(
    ' ',
  ),
);
/** Words that look like names, and newsrooms. */
const NOT_PEOPLE = new Set(
  '央视 央視 新华 新華 新华社 新華社 中新社 中新网 中央社 路透社 法新社 视觉中国 視覺中國 图虫 图虫创意 东方IC 周一 周二 周三 周四 周五 周六 周日 周末 于是 于今 连日 连夜 时间 時間 全部 全文 关于 關於 文章 文化 文字 方面 方式 方案 应该 應該 来源 来自 公司 公开 国家 国内 国际 国務院 国务院 华夏 安全 严重 连续 单位 平台 平均 信息 公布 公众 相关 明确 明年 时代 向前 常见 管理 海外 高度 高层 高兴 金融 金额 任务 权威 游客 路上 强调 计划 那么 那些 和平 全国 全球 应用 实际 查看 关注 何时 何以 何处 万一 黄金 白银 石油 钱包 车展 房产 股市 马上 马拉松 方法 平安 和讯 和訊 易车 易車 金十'.split(
    ' ',
  ),
);
const ORGANISATION =
  /(?:社|网|網|报|報|台|臺|部|组|組|室|集团|集團|公司|频道|頻道|客户端|客戶端|新闻|新聞|财经|財經|财讯|中心|媒体|媒體|传媒|傳媒|杂志|雜誌|周刊|週刊|观察|觀察|研究院|研究所|科技|快讯|快訊|日报|协会|學會|学会|大学|大學|医院|银行|论坛|智库|资讯|在线|之家|体育|娱乐|汽车|房产|教育|(?<!^.)健康|军事|乐居|出版|工作室|编译|综合|号|局|厅|委)$/;
const LATIN_ORGANISATION =
  /\b(?:The|News|Times|Post|Daily|Press|Agency|Media|Journal|Network|Today|Weekly|Magazine|Group|Inc|Ltd|Bank|Herald|Tribune|Review|Report|Staff|Editorial|Desk|Wire|Images|Getty|Reuters|Bloomberg|Xinhua|AP|AFP|University|Institute|Borders|Appointment|Demand|Request|Design)\b/;

/**
 * Whether a name in a place where a person's name is expected can be one: 2–4 Han characters, a foreign
 * name with its dot, or 2–4 capitalised Latin words, and neither an organisation nor a stock phrase.
 */
export function canBePerson(name: string): boolean {
  if (isNobody(name) || isPhrase(name) || NOT_PEOPLE.has(name)) return false;
  if (FOREIGN_NAME.test(name)) return true;
  if (HAN_NAME.test(name)) return !ORGANISATION.test(name);
  return LATIN_NAME.test(name) && !LATIN_ORGANISATION.test(name);
}

/** A word that names nobody, no organisation either: 佚名, 本报, unknown. */
export function isNobody(name: string): boolean {
  return NOBODY.has(name.toLowerCase());
}

/** 光与影的艺术, 受访者供图, 了解到: words of a sentence. */
export function isPhrase(text: string): boolean {
  return PHRASE.test(text);
}
const PHRASE = /[的了是吗呢这那]|供图|供圖|提供|截图|翻拍|受访者/;

/** A newsroom, a picture agency, a company. */
export function isOrganisation(name: string): boolean {
  return NOT_PEOPLE.has(name) || ORGANISATION.test(name) || LATIN_ORGANISATION.test(name);
}

/** The same where nothing around it says that a person is meant: a Chinese name must begin with a surname. */
export function looksLikePerson(name: string): boolean {
  if (!canBePerson(name)) return false;
  if (!HAN_NAME.test(name)) return true;
  if (COMPOUND_SURNAME.test(name)) return name.length >= 3;
  return name.length <= 3 && SURNAMES.has(name.charAt(0));
}

/**
 * The same for a name that stands all alone where publishers stand too: of two characters it must begin with one of
 * the commonest surnames that begins few words (平安, 金十 and 万科 do not).
 */
export function needsNoContext(name: string): boolean {
  if (!looksLikePerson(name)) return false;
  return !HAN_NAME.test(name) || name.length > 2 || COMMONEST_SURNAMES.has(name.charAt(0));
}
const COMMONEST_SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉魏苏蘇吕呂丁任卢盧姚沈姜崔谭譚陆陸范廖韦韋贾賈付傅邹鄒熊孟秦邱尹薛闫閻侯雷郝顾顧邵钱錢戴严嚴',
);

/** Two or more Han characters with a space between that are one name set wide: '张 三', '李　娜'. */
export function joinSpacedName(text: string): string {
  const match = /^(\p{Script=Han})[ \u3000](\p{Script=Han})$/u.exec(text);
  return match && SURNAMES.has(match[1] ?? '') ? `${match[1]}${match[2]}` : text;
}
