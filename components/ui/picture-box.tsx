interface PictureBoxProps {
  src: string;
  /** Empty where the picture stands beside its own headline. */
  alt?: string;
  /** The first picture of a page loads at once, all others when they come near. */
  eager?: boolean;
  className?: string;
}

/** A picture in a fixed shape, so that nothing moves when it arrives or cannot be had. */
export function PictureBox({ src, alt = '', eager = false, className = 'aspect-3/2' }: PictureBoxProps) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image would bring a client component and its own resizer
    <img
      src={src}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      // Many news hosts refuse pictures to requests that name another site.
      referrerPolicy="no-referrer"
      className={`w-full bg-sunk object-cover ${className}`}
    />
  );
}
