import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { cleanBody } from './clean-body.ts';
import { sanitise } from './sanitise.ts';

const FRAGMENTS = [
  '<script>alert(1)</script>',
  '<script src=//x.example/x.js>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<a href="javascript&colon;alert(1)">甲</a>',
  '<a href=" jav\tascript:alert(1)">',
  '<a href="data:text/html,<script>alert(1)</script>">',
  '<a href="vbscript:x">乙',
  '<svg onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)>',
  '<math><mtext><table><mglyph><style><!--</style>',
  '<base href="https://x.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input formaction=x>',
  '<button formaction=javascript:alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<iframe src="https://v.example/1">',
  '<object data=x>',
  '<embed src=x>',
  '<template><script>1</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style>@import "x"; body{display:none}</style>',
  '<p style="position:fixed;background:url(javascript:1)">',
  '<div class="shell masthead" id="main">',
  '<li id="footnote-1">',
  '<a href="#main">',
  '<link rel=stylesheet href=x>',
  '<![CDATA[<script>1</script>]]>',
  '<!--><script>1</script>-->',
  '<?php echo 1 ?>',
  '<plaintext>',
  '<xmp><script>1</script>',
  '<textarea><img src=x onerror=1></textarea>',
  '<title><script>1</script></title>',
  '<select><option onclick=1>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '\0',
  '<scr\0ipt>',
  '<<p>',
  '">',
  "'",
  '`',
  '<p',
  '<a href="',
  '\n\n',
  '    ',
  '```html\n<script>1</script>\n```',
  '[甲](javascript:alert(1))',
  '![乙](data:text/html;base64,x)',
  '<javascript:alert(1)>',
  '> 引',
  '| 甲 | 乙 |\n|:-|-:|\n| <script> | b |',
  '甲[^1]\n\n[^1]: <script>注</script>',
  '{% raw %}<script>1</script>{% endraw %}',
  '{% iframe javascript:alert(1) %}',
  '$a_b<script>$',
  '**粗**',
  '港口今天通航。',
  '<p>正文</p>',
  '<b>',
  '</b>',
  '</p>',
  '<table>',
] as const;

const FORBIDDEN = new Set(
  'script style iframe object embed base meta form input button select textarea link svg math template noscript frame frameset applet'.split(
    ' ',
  ),
);
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'background', 'cite'];
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

/** What a browser must never be handed, as another parser than the sanitiser's caller sees it. */
function faultsIn(html: string): string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attribs) {
      if (FORBIDDEN.has(name)) faults.push(`<${name}>`);
      for (const [key, value] of Object.entries(attribs)) {
        if (/^on/i.test(key) || key === 'style') faults.push(`${name} ${key}`);
        if (ADDRESSES.includes(key) && !SAFE_ADDRESS.test(value)) faults.push(`${name} ${key}=${value}`);
        if (key === 'class' && !/^(?:(?:hljs|language-|embed-card|footnote)[\w-]*\s*)+$/u.test(value))
          faults.push(`class ${value}`);
        if (key === 'id' && ['main', 'top', 'search'].includes(value)) faults.push(`id ${value}`);
      }
    },
  });
  parser.end(html);
  return faults;
}

const bodies = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

test('whatever the body, nothing that runs, styles or takes over the page comes out', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(faultsIn(cleanBody(body, { title: '标题' }).html)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
}, 60_000);

test('the sanitiser alone is as strict, and has nothing to add the second time', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const once = sanitise(body);
      expect(faultsIn(once)).toEqual([]);
      expect(sanitise(once)).toBe(once);
    }),
    { numRuns: 1_500 },
  );
}, 60_000);
