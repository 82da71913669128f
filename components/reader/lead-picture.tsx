import { PictureBox } from '#components/ui/picture-box.tsx';
import type { ArticleView } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';

/** The lead picture with its caption and who took it; nothing where the body shows the same picture itself. */
export function LeadPicture({ article }: { article: ArticleView }) {
  const { imageUrl, imageCaption, bodyHtml } = article;
  if (imageUrl === null || bodyHtml.includes(imageUrl.replaceAll('&', '&amp;'))) return null;
  const caption = [imageCaption, photographersOf(article)].filter(Boolean).join(' ');
  return (
    <figure className="mb-7">
      <PictureBox src={imageUrl} alt={imageCaption ?? ''} eager className="aspect-3/2" />
      {caption !== '' && <figcaption className="label mt-2">{caption}</figcaption>}
    </figure>
  );
}

/** '（摄影：林知远、何书棠）', unless the caption says so itself; null where nobody is named. */
function photographersOf({ credits, imageCaption }: ArticleView): string | null {
  const names = credits.filter(({ role }) => role === 'photographer').map(({ person }) => person.name);
  const untold = names.filter((name) => !imageCaption?.includes(name));
  return untold.length === 0 ? null : t('article.photoBy', { names: untold.join('、') });
}
