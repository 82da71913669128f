import { expect, test } from 'vitest';
import { convertName, convertText } from './convert-text.ts';

test.each([
  ['皇后在头发后面', '皇后在頭髮後面'],
  ['干部吃面条，晾干了面粉', '幹部吃麵條，晾乾了麵粉'],
  ['里程碑在村子里', '里程碑在村子裡'],
  ['台湾与历史、日历', '臺灣與歷史、日曆'],
  ['软件和网络', '軟件和網絡'],
  ['他说：“‘十里’不远，it’s near。”', '他說：「『十里』不遠，it’s near。」'],
  ['臺灣的書', '臺灣的書'],
])('%s', (text, traditional) => {
  expect(convertText(text, 'zh-Hant')).toBe(traditional);
});

// What opencc-js's own Converter gives, which takes seconds to be made.
const SIMPLIFIED =
  '记者从会上了解到，全市港口吞吐量同比增长百分之八，复工的船厂发出了第一批订单。范围之内，准备采取措施，只有一只船、' +
  '几十公里外的谷物仓库和游泳馆还没有恢复；钟表、发条、制造业、征收、系统、联系、松树、放松、斗争、北斗、征服、特征。';
const TRADITIONAL =
  '記者從會上了解到，全市港口吞吐量同比增長百分之八，復工的船廠發出了第一批訂單。範圍之內，準備採取措施，只有一隻船、' +
  '幾十公里外的穀物倉庫和游泳館還沒有恢復；鐘錶、發條、製造業、徵收、系統、聯繫、松樹、放鬆、鬥爭、北斗、征服、特徵。';

test('a text there and back, as opencc-js has it', () => {
  expect(convertText(SIMPLIFIED, 'zh-Hant')).toBe(TRADITIONAL);
  expect(convertText(TRADITIONAL, 'zh-Hans')).toBe(SIMPLIFIED);
});

test.each([
  ['于建国', '于建國'],
  ['范冰', '范冰'],
  ['叶圣陶', '葉聖陶'],
  ['财经', '財經'],
])('the name %s', (name, traditional) => {
  expect(convertName(name, 'zh-Hant')).toBe(traditional);
});
