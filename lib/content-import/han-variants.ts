import { characterTable, countCharacters } from './character-table.ts';

/** Frequent characters that only simplified writing has, and at the same place the traditional ones. */
const SIMPLIFIED =
  '这国们来对时为会发经过还进业产动开关实现说学问间长东车电话门马见认议让设该请调谈证评试详语误读课谁论讲许诉词译记订计训讯讨财货购贸费资赛贵败质责贡负员则刚创别剧办务劳势区医华协单卖' +
  '卫厂厅历压县参双变号后吗听启响团园围图圆场坏块坚坛声处备够头夺奋妇孙宁宝审宪宽宾将尔尘尽层岁岛币师带帮干广庆库应废张弹强归当录径态总恶惊愿战户执扩扫扬护报担拥择挥损换据摄摆敌数断无' +
  '旧显晓术机杀杂权条极构标树样桥检楼欢欧毕气汇汉汤没济测浅涨渐湾湿满灭灵灾点热爱状独狮环画疗监盘码确离种称稳穷竞笔签简类紧红级纪约纯纳纷纸线练组细终绍结给络绝统继绩绪续维绿编网罗罚义' +
  '习职联肃脑脸节苏药获营蓝虑虽补装规视览觉触轨转轮软轻载较辆输边达运远违连迟适选递遗邮郑释鉴针钟钢钱银链销锁错键镇闭闻阳阴阵阶际陆陈险随难静页顶项顺须顾预领频题额风飞饭馆驻验骑鱼鸟鲜' +
  '黄齐龙从众优传伤伟体余侧债倾储儿兴养军农冲决况净减击刘划内册写两严个丰临丽举乐买乱争于亏亚亲亿仅仓仪价万与专丝书';
const TRADITIONAL =
  '這國們來對時為會發經過還進業產動開關實現說學問間長東車電話門馬見認議讓設該請調談證評試詳語誤讀課誰論講許訴詞譯記訂計訓訊討財貨購貿費資賽貴敗質責貢負員則剛創別劇辦務勞勢區醫華協單賣' +
  '衛廠廳歷壓縣參雙變號後嗎聽啟響團園圍圖圓場壞塊堅壇聲處備夠頭奪奮婦孫寧寶審憲寬賓將爾塵盡層歲島幣師帶幫幹廣慶庫應廢張彈強歸當錄徑態總惡驚願戰戶執擴掃揚護報擔擁擇揮損換據攝擺敵數斷無' +
  '舊顯曉術機殺雜權條極構標樹樣橋檢樓歡歐畢氣匯漢湯沒濟測淺漲漸灣濕滿滅靈災點熱愛狀獨獅環畫療監盤碼確離種稱穩窮競筆簽簡類緊紅級紀約純納紛紙線練組細終紹結給絡絕統繼績緒續維綠編網羅罰義' +
  '習職聯肅腦臉節蘇藥獲營藍慮雖補裝規視覽覺觸軌轉輪軟輕載較輛輸邊達運遠違連遲適選遞遺郵鄭釋鑒針鐘鋼錢銀鏈銷鎖錯鍵鎮閉聞陽陰陣階際陸陳險隨難靜頁頂項順須顧預領頻題額風飛飯館駐驗騎魚鳥鮮' +
  '黃齊龍從眾優傳傷偉體餘側債傾儲兒興養軍農衝決況淨減擊劉劃內冊寫兩嚴個豐臨麗舉樂買亂爭於虧亞親億僅倉儀價萬與專絲書';

/** The characters that make up about a third of any Chinese text, in both ways of writing. */
const COMMON =
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處';

const common = new Set(COMMON);

const simplified = characterTable(SIMPLIFIED);
const traditional = characterTable(TRADITIONAL);

/** How many characters of the text only one of the two ways of writing has. */
export function countVariants(text: string): { simplified: number; traditional: number } {
  return {
    simplified: countCharacters(text, simplified),
    traditional: countCharacters(text, traditional),
  };
}

/** The share (0..1) of very frequent characters among all that are not ASCII; 0 for pure ASCII. */
export function commonShare(text: string): number {
  let beyondAscii = 0;
  let hits = 0;
  for (const character of text) {
    if (character <= '\x7f') continue;
    beyondAscii += 1;
    if (common.has(character)) hits += 1;
  }
  return beyondAscii === 0 ? 0 : hits / beyondAscii;
}
