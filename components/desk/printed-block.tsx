import type { CutText } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';

/** Text of a file exactly as it stands there; long lines wrap, so that the page never scrolls sideways. */
export function PrintedBlock({ printed: { text, length, cut } }: { printed: CutText }) {
  return (
    <>
      <pre className="mt-3 bg-sunk p-3 font-mono text-label whitespace-pre-wrap wrap-anywhere">{text}</pre>
      {cut && <p className="mt-1 text-label text-soft">{t('desk.article.cut', { length })}</p>}
    </>
  );
}
