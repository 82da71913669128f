import type { ArticleCard } from '#lib/articles/views.ts';
import { pictureSet, pictureUrl, type Width } from '#lib/picture-addresses/picture-url.ts';
import { PictureFrame } from './picture-frame.tsx';

interface PictureBoxProps {
  /** Where the picture itself is, as the article names it. */
  src: string;
  /** Whose picture it is: its headline takes the place of one that cannot be had. */
  article?: Pick<ArticleCard, 'id' | 'imageSize'>;
  /** Empty where the picture stands beside its own headline. */
  alt?: string;
  /** The first picture of a page loads at once, all others when they come near. */
  eager?: boolean;
  /** How wide it is shown, as in the `sizes` attribute. */
  sizes?: string;
  className?: string;
}

const OFFERED: readonly Width[] = [160, 320, 480, 640, 960, 1280];
const USUAL: Width = 640;

/** A story's picture in a fixed shape, in several widths of which the browser takes the right one. */
export function PictureBox({ src, article, sizes = '92vw', eager = false, ...frame }: PictureBoxProps) {
  const picture = { source: src, article: article?.id ?? null };
  const size = article?.imageSize ?? null;
  const srcSet = pictureSet(picture, OFFERED, size?.width ?? null);
  return (
    <PictureFrame
      {...frame}
      src={pictureUrl(picture, USUAL)}
      srcSet={srcSet ?? undefined}
      // Of a picture that comes later, browsers that can take the width it has by then.
      sizes={srcSet === null ? undefined : eager ? sizes : `auto, ${sizes}`}
      width={size?.width}
      height={size?.height}
      colour={size?.colour ?? null}
      eager={eager}
    />
  );
}
