/** Bodies that a naive cleaner takes minutes for; for tests. `make` gives one of about `size` characters. */
export function hostileBodies(): { name: string; make: (size: number) => string }[] {
  return [...REPEATED, ...MADE].map(([name, shape]) => ({
    name,
    make: (size) => (typeof shape === 'string' ? fill(shape, size) : shape(size)),
  }));
}

type Shape = string | ((size: number) => string);

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

/** HTML, and Markdown where no tag comes first. */
const REPEATED: readonly [string, Shape][] = [
  ['unclosed elements', '<div>'],
  ['unclosed elements of two kinds', '<div><p>'],
  ['elements closed in the wrong order', '<div><b></div></b>'],
  ['closing tags alone', '</b>'],
  ['closing paragraphs', '</p>'],
  ['unclosed and mismatched', '<b><i></x></u>'],
  ['drawings', '<svg><path/>'],
  ['formulas in drawings', '<svg><mtext><math>'],
  ['tables in tables', '<table><tr><td>'],
  ['list items', '<ul><li>甲'],
  ['quotations', '<blockquote>甲'],
  ['spans', '<span>甲'],
  ['links', '<a href="/x">甲'],
  ['unsafe links', '<a href="javascript:x">甲</a>'],
  ['line breaks', '<br>'],
  ['line breaks and spaces', '<br>　'],
  ['empty paragraphs', '<p></p>'],
  ['paragraphs', '<p>甲'],
  ['bold paragraphs', '<p><b>　</b>'],
  ['comments', '<!---->'],
  ['marks of an excerpt', '<!--more-->甲'],
  ['unclosed comments', '<p><!-- '],
  ['CDATA', '<p><![CDATA['],
  ['pictures', '<img src="/x.jpg">'],
  ['pictures without address', '<img>'],
  ['pictures of data', '<img src="data:image/png;base64,AAAA">'],
  ['linked pictures', '<a href="https://a.example/x.jpg"><img src="/x.jpg"></a>'],
  ['figures', '<figure><img src="/x.jpg"><figcaption>图'],
  ['picture boxes', '<div class="img_wrapper"><img src="/x.jpg">'],
  ['captions', '<p><img src="/x.jpg"></p><p>图：甲</p>'],
  ['promotion', '<p>广告</p>'],
  ['promotion beside pictures', '<div><img src="/x.jpg"><p>扫码关注我们</p></div>'],
  ['nested promotion', '<div class="ad">'],
  ['original titles', '<p>原标题：甲</p>'],
  ['forms', '<form><input>'],
  ['scripts', '<script>1</script>'],
  ['styles in preformatted text', '<pre><style>a{}</style>'],
  ['frames', '<iframe src="https://v.example/1"></iframe>'],
  ['entities', '<p>&amp;&#123;&nbsp;&#x4e2d;&nosuch;'],
  ['code in spans', '<pre><code><span class="hljs-x">'],
  ['headings', '<h1>标题</h1>'],
  ['rows of dashes', '-|-\n甲\n'],
  ['wide rows', '|a'],
  ['emphasis', '*'],
  ['emphasis with text', '*甲 '],
  ['emphasis in words', '_甲('],
  ['emphasis of both kinds', '*_'],
  ['bold', '**甲'],
  ['emphasis that closes', '_a_'],
  ['struck text', '~~甲('],
  ['brackets', '['],
  ['links without end', '[甲]('],
  ['pictures without end', '![甲](<'],
  ['references', '[甲][乙]'],
  ['definitions', '[甲]: /x "\n'],
  ['backticks', '`'],
  ['backticks with text', '`#&'],
  ['angle brackets', '<'],
  ['tags without end', '甲 <a b="'],
  ['comments in a line', '甲 <!-- '],
  ['backslashes', '\\'],
  ['dollars', '$'],
  ['formulas', '$甲'],
  ['display formulas', '$$\n甲'],
  ['mail addresses', 'a.'],
  ['addresses', 'www.a('],
  ['nested lists', '- '],
  ['nested quotations', '>'],
  ['quoted lists', '> - 甲\n乙\n'],
  ['quoted and not', '> 甲\n乙\n\n'],
  ['numbers', '1. 甲\n'],
  ['indents', '    甲\n'],
  ['fences', '```\n'],
  ['fences with a language', '```js\nlet 甲 = `${`\n```\n'],
  ['headings of Markdown', '# 甲\n'],
  ['underlined headings', '甲\n===\n'],
  ['blank lines', '\n'],
  ['short paragraphs', '甲\n\n'],
  ['notes', '甲[^1]'],
  ['definitions of notes', '[^1]: 甲\n'],
  ['tags of Hexo', '{% raw %}'],
  ['unclosed tags of Hexo', '{% '],
  ['quotations of Hexo', '{% blockquote %}'],
  ['notes of Hexo', '{% note %}甲{% endnote %}'],
  ['task lists', '- [ ] 甲\n'],
  ['spaces', ' '],
  ['one word', 'a'],
  ['one Chinese word', '甲'],
  ['controls', '\u0001'],
];

const MADE: readonly [string, Shape][] = [
  ['one long paragraph', (size) => `<p>${fill('甲乙丙丁，', size)}`],
  ['one long run of spaces', (size) => `<p>甲${fill(' ', size)}乙`],
  ['one attribute', (size) => `<p title="${fill('甲', size)}">`],
  ['many attributes', (size) => `<p ${fill('a b c d e=1 ', size)}>`],
  ['different attributes', (size) => `<p ${numbered('a', ' ', size)}>`],
  ['different elements', (size) => numbered('<x', '>', size)],
  ['many credits', (size) => `<p>甲</p>${credits(size)}`],
  ['a list with lazy lines', (size) => `- 甲\n${fill('乙\n', size)}`],
  ['a list with indented lines', (size) => `- 甲\n${fill('  乙\n', size)}`],
  ['stairs', (size) => fill(stairs(), size)],
  ['a quotation with lazy lines', (size) => `> 甲\n${fill('乙\n', size)}`],
  [
    'a head too wide',
    (size) => `${fill('|a', size / 3)}\n${fill('|-', size / 3)}\n${fill('甲\n', size / 3)}`,
  ],
  ['runs of backticks', runsOfBackticks],
  [
    'notes that all differ',
    (size) => `${numbered('[^', ']', size / 2)}\n\n${numbered('[^', ']: 甲\n', size / 2)}`,
  ],
  ['definitions that all differ', (size) => numbered('[', ']: /x\n', size)],
  ['brackets that close', (size) => fill('[', size / 2) + fill(']', size / 2)],
  ['a mail address', (size) => `${fill('a.', size)}@`],
  ['one listing', (size) => `\`\`\`js\n${fill('let a = `b`;\n', size)}\`\`\``],
  ['many listings', (size) => fill(`\`\`\`js\n${fill('/* ` "', 3_000)}\n\`\`\`\n\n`, size)],
  ['an address of data', (size) => `<p><img src="data:image/png;base64,${fill('A', size)}">`],
  ['a long address', (size) => `<p><a href="https://a.example/?${fill('url=https%253A&', size)}">甲</a>`],
  ['proxies in proxies', (size) => `<p><img src="${fill('https://wsrv.nl/?url=', size)}">`],
];

function numbered(before: string, after: string, size: number): string {
  const count = Math.ceil(size / (before.length + after.length + 5));
  return Array.from({ length: count }, (_, index) => `${before}${index}${after}`).join('');
}

function credits(size: number): string {
  const name = (index: number) =>
    [...String(index)].map((digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))).join('');
  return Array.from(
    { length: Math.ceil(size / 40) },
    (_, index) => `<p class="editor">编辑：王${name(index % 100)}、李${name(index % 99)}</p>`,
  ).join('');
}

function stairs(): string {
  return Array.from({ length: 200 }, (_, index) => `${' '.repeat(index * 2)}- 甲\n`).join('');
}

function runsOfBackticks(size: number): string {
  let text = '';
  for (let length = 1; text.length < size; length += 1) text += `${'`'.repeat(length)}甲`;
  return text;
}
