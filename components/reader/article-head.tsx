import type { ArticleView } from '#lib/articles/views.ts';
import { currentLang } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

/** Trail, headline, original title and, where it says more than the first lines, the dek. */
export function ArticleHead({ article }: { article: ArticleView }) {
  const { title, originalTitle, trail } = article;
  const dek = ownDek(article);
  return (
    <header>
      <div lang={currentLang()}>
        <Breadcrumbs trail={trail} />
      </div>
      <h1 className="headline mt-3 max-w-[19em] text-title">{title}</h1>
      {originalTitle !== null && originalTitle !== title && (
        <p className="mt-2 max-w-[45em] text-note wrap-anywhere text-soft">
          <span lang={currentLang()}>{t('article.originalTitleLabel')}</span>
          {originalTitle}
        </p>
      )}
      {dek !== null && <p className="article-dek">{dek}</p>}
    </header>
  );
}

/** An excerpt cut from the text would only repeat it under the headline. */
function ownDek({ dek, bodyHtml }: ArticleView): string | null {
  return dek !== null && !bodyHtml.includes(dek.slice(0, 12)) ? dek : null;
}
