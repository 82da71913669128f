import { expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

it.each([
  ['plain Chinese text', 'title: 港口恢复作业，船期不变', 'title: 港口恢复作业，船期不变'],
  ['controls', 'a\0b\x1b[31m\x7f', 'a⟨U+0000⟩b⟨U+001B⟩[31m⟨U+007F⟩'],
  ['a tab, which YAML refuses as an indent', '\t- 财经', '⇥\t- 财经'],
  ['a carriage return within a line', '标题\r正文', '标题⟨U+000D⟩正文'],
  [
    'what looks like a space or like nothing',
    'date:\u00a02026\u200b年\ufeff',
    'date:⟨U+00A0⟩2026⟨U+200B⟩年⟨U+FEFF⟩',
  ],
  ['text that would run backwards', '港口\u202egpj', '港口⟨U+202E⟩gpj'],
  ['line feeds and joined emoji stay', '第一行\n👩‍👩‍👧 第二行　缩进', '第一行\n👩‍👩‍👧 第二行　缩进'],
])('shows %s', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
