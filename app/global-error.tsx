'use client';

import { FailureNotice } from '#components/reader/failure-notice.tsx';
import { zhCn } from '#lib/messages/zh-cn.ts';
import './globals.css';

/** Stands in for everything, the layout included, when that itself fails. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="zh-Hans">
      <body>
        <title>{zhCn.error.title}</title>
        <FailureNotice retry={retry} />
      </body>
    </html>
  );
}
