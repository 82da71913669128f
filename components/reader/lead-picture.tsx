import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleView } from '#lib/articles/views.ts';

const COLUMN = '(min-width: 43rem) 40.5rem, 92vw';

/** The lead picture with its caption; nothing where the body shows the same picture itself. */
export function LeadPicture({ article }: { article: ArticleView }) {
  const { imageUrl, imageCaption, imageInBody } = article;
  if (imageUrl === null || imageInBody) return null;
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
      {imageCaption !== null && <figcaption className="label mt-2">{imageCaption}</figcaption>}
    </figure>
  );
}
