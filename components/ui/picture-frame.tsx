interface PictureFrameProps {
  src: string;
  /** Empty where the picture stands beside its own headline. */
  alt?: string;
  srcSet?: string | undefined;
  sizes?: string | undefined;
  /** The picture's own size, where it is known. */
  width?: number | undefined;
  height?: number | undefined;
  /** What fills the frame until the picture is there. */
  colour?: string | null;
  /** The first picture of a page loads at once, all others when they come near. */
  eager?: boolean;
  className?: string;
}

/** A picture in a fixed shape, so that nothing moves when it arrives. */
export function PictureFrame({
  alt = '',
  colour = null,
  eager = false,
  className = 'aspect-3/2',
  ...picture
}: PictureFrameProps) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image would bring a client component and its own resizer
    <img
      {...picture}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={`w-full bg-sunk object-cover ${className}`}
      style={colour === null ? undefined : { backgroundColor: colour }}
    />
  );
}
