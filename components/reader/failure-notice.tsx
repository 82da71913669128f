import { zhCn } from '#lib/messages/zh-cn.ts';
import { NoticePage } from './notice-page.tsx';

/** What a page says that could not be made. Its text is read without the translator, which would come with it into the browser. */
export function FailureNotice({ retry }: { retry: () => void }) {
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
