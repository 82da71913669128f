import { en } from '#lib/messages/en.ts';
import { hrefIn, LOCALE_FACTS, type Locale } from '#lib/messages/locale.ts';
import type { ReaderMessages } from '#lib/messages/reader-messages.ts';
import { zhCn } from '#lib/messages/zh-cn.ts';
import { zhTw } from '#lib/messages/zh-tw.ts';

/** 'away': Postgres does not answer. 'fault': anything else. 'address': no address can read like that. */
export type Failure = 'away' | 'fault' | 'address';

interface FailurePage {
  status: number;
  headers: Readonly<Record<string, string>>;
  html: string;
}

const STATUS: Readonly<Record<Failure, number>> = { away: 503, fault: 500, address: 400 };
const RETRY_SECONDS = '10';
const TEXTS: Readonly<Record<Locale, ReaderMessages>> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };

// Nothing else may be there any more, so the page brings all it needs: the site's colours and stacks, see app/tokens.css.
const STYLE = `
:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1c1a17;--soft:#5d564d;--accent:#a92a18;--on-accent:#fffaf5}
@media(prefers-color-scheme:dark){:root{--paper:#161412;--ink:#ece6db;--soft:#aba295;--accent:#f3866f;--on-accent:#1c0f0b}}
*{margin:0;box-sizing:border-box}
body{min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:1.0625rem/1.8 "PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
header{margin:0 1.25rem;padding:1.25rem 0;border-bottom:3px double var(--ink);text-align:center}
header a{color:var(--accent);font-size:1.75rem;font-weight:900;letter-spacing:.08em;text-decoration:none}
header a,h1{font-family:"Songti SC","Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC",STSong,SimSun,serif}
main{flex:1;display:grid;align-content:center;justify-items:center;gap:1rem;max-width:36rem;margin:0 auto;padding:3rem 1.25rem 20vh;text-align:center}
h1{font-size:1.75rem;line-height:1.4}
p{color:var(--soft)}
nav{display:flex;flex-wrap:wrap;justify-content:center;gap:.75rem;margin-top:1rem}
nav a{min-height:2.75rem;padding:.45rem 1.25rem;border:1px solid var(--accent);color:var(--accent);text-decoration:none}
nav a:first-child{background:var(--accent);color:var(--on-accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

/** The plain page for what went wrong, with its status and all its headers. It needs nothing but itself. */
export function failurePage(failure: Failure, siteName: string, locale: Locale): FailurePage {
  const text = TEXTS[locale];
  const { title, body } = text.failure[failure];
  const home = hrefIn(locale, '/');
  const again = failure === 'address' ? '' : `<a href="">${text.error.retry}</a>`;
  const name = escapeText(siteName);
  return {
    status: STATUS[failure],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      ...(failure === 'away' && { 'Retry-After': RETRY_SECONDS }),
    },
    html: `<!DOCTYPE html>
<html lang="${LOCALE_FACTS[locale].lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}｜${name}</title>
<style>${STYLE}</style>
</head>
<body>
<header><a href="${home}">${name}</a></header>
<main><h1>${title}</h1><p>${body}</p><nav>${again}<a href="${home}">${text.error.backHome}</a></nav></main>
</body>
</html>
`,
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
