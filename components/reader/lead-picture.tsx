import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleView } from '#lib/articles/views.ts';

/** The lead picture with its caption; nothing where the body shows the same picture itself. */
export function LeadPicture({ article }: { article: ArticleView }) {
  const { imageUrl, imageCaption, bodyHtml } = article;
  if (imageUrl === null || bodyHtml.includes(imageUrl.replaceAll('&', '&amp;'))) return null;
  return (
    <figure className="mb-7">
      <PictureBox src={imageUrl} alt={imageCaption ?? ''} eager className="aspect-3/2" />
      {imageCaption !== null && <figcaption className="label mt-2">{imageCaption}</figcaption>}
    </figure>
  );
}
