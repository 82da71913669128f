import { coverColours } from '#lib/articles/cover-colour.ts';
import type { ArticleCard } from '#lib/articles/views.ts';

interface CoverProps {
  article: Pick<ArticleCard, 'title' | 'language' | 'category'>;
  /** '#rrggbb' of its section, where the desk gave it one. */
  colour?: string | null;
  className?: string;
}

/**
 * What stands where the layout wants a picture and the story has none: its headline's first words on its section's
 * colour. It says what stands beside it, so nobody needs to hear it; the words grow with the box (app/cover.css).
 */
export function Cover({ article, colour = null, className = 'aspect-3/2' }: CoverProps) {
  const { title, language, category } = article;
  const { ground, ink } = coverColours(category && { path: category.path, colour });
  return (
    <div
      aria-hidden="true"
      lang={language === 'other' ? undefined : language}
      className={`cover ${className}`}
      style={{ backgroundColor: ground, color: ink }}
    >
      <span className="cover-words">{title}</span>
    </div>
  );
}
