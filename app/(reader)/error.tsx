'use client';

import { NoticePage } from '#components/reader/notice-page.tsx';
import { zhCn } from '#lib/messages/zh-cn.ts';

/** A page that could not be made. */
export default function ReaderError({ retry }: { retry: () => void }) {
  const text = zhCn.error;
  return (
    <NoticePage title={text.title} body={text.body}>
      <button type="button" onClick={retry} className="button-strong cursor-pointer">
        {text.retry}
      </button>
      <a href="/" className="button-quiet">
        {text.backHome}
      </a>
    </NoticePage>
  );
}
