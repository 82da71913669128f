'use client';

import { NoticePage } from '#components/reader/notice-page.tsx';
import { zhCn } from '#lib/messages/zh-cn.ts';
import './globals.css';

/** Stands in for everything, the layout included, when that itself fails. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const text = zhCn.error;
  return (
    <html lang="zh-Hans">
      <body>
        <title>{text.title}</title>
        <NoticePage title={text.title} body={text.body}>
          <button type="button" onClick={retry} className="button-strong cursor-pointer">
            {text.retry}
          </button>
          <a href="/" className="button-quiet">
            {text.backHome}
          </a>
        </NoticePage>
      </body>
    </html>
  );
}
