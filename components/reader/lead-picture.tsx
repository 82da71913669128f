import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleView } from '#lib/articles/views.ts';
import { joinNames } from '#lib/messages/join-names.ts';
import { t } from '#lib/messages/translate.ts';

const COLUMN = '(min-width: 43rem) 40.5rem, 92vw';

/** The lead picture with its caption and who took it; nothing where the body shows the same picture itself. */
export function LeadPicture({ article }: { article: ArticleView }) {
  const { imageUrl, imageCaption, imageInBody } = article;
  if (imageUrl === null || imageInBody) return null;
  const caption = [imageCaption, photographersOf(article)].filter(Boolean).join(' ');
  return (
    <figure className="mb-7">
      <PictureBox
        src={imageUrl}
        article={article}
        alt={imageCaption ?? ''}
        eager
        sizes={COLUMN}
        className="aspect-3/2"
      />
      {caption !== '' && <figcaption className="label mt-2">{caption}</figcaption>}
    </figure>
  );
}

/** '（摄影：林知远、何书棠）', unless the caption says so itself; null where nobody is named. */
function photographersOf({ credits, imageCaption }: ArticleView): string | null {
  const names = credits.filter(({ role }) => role === 'photographer').map(({ person }) => person.name);
  const untold = names.filter((name) => !imageCaption?.includes(name));
  return untold.length === 0 ? null : t('article.photoBy', { names: joinNames(untold) });
}
