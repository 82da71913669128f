import { expect, test } from 'vitest';
import { canBePerson, joinSpacedName, looksLikePerson } from './personal-name.ts';

test.each([
  '张亚楠',
  '何以宁',
  '欧阳若晴',
  '李娜',
  '林思婷',
  '卡米尔·杜邦',
  '张·安娜',
  'Alan Mercer',
  'Maria de Souza',
])('%s looks like a person', (name) => {
  expect(looksLikePerson(name)).toBe(true);
});

test.each([
  '新浪财经',
  '前沿汽车',
  '晨岚日报',
  '新华社',
  '本网',
  '综合',
  '实习',
  '36氪',
  'Reuters',
  'The Harbor Times',
  'admin',
  '获悉',
  '了解到',
  '周末',
  '小北',
  '',
])('%j does not', (name) => {
  expect(looksLikePerson(name)).toBe(false);
});

test('after a label a name without a known surname will do', () => {
  expect(canBePerson('小北')).toBe(true);
  expect(canBePerson('晨岚网')).toBe(false);
});

test.each([
  ['张 三', '张三'],
  ['李　娜', '李娜'],
  ['本 网', '本 网'],
  ['张三 李四', '张三 李四'],
])('%s → %s', (text, joined) => {
  expect(joinSpacedName(text)).toBe(joined);
});
