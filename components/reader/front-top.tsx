import type { ArticleCard } from '#lib/articles/views.ts';
import { LatestList } from './latest-list.tsx';
import { LeadStory } from './lead-story.tsx';
import { StoryCard } from './story-card.tsx';

interface FrontTopProps {
  lead: ArticleCard;
  /** In the order of their weight: the first half beside the lead, the others below it. */
  secondary: ArticleCard[];
  latest: ArticleCard[];
}

/** The upper half of the front page: the lead, the stories around it, the latest headlines. */
export function FrontTop({ lead, secondary, latest }: FrontTopProps) {
  const half = Math.ceil(secondary.length / 2);
  const beside = secondary.slice(0, half);
  const below = secondary.slice(half);
  const columns = latest.length > 0 ? 'xl:grid-cols-[minmax(0,6.4fr)_minmax(0,2.9fr)_minmax(0,2.9fr)]' : '';
  return (
    <div
      className={`grid grid-cols-1 gap-8 ${beside.length > 0 ? `lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)] ${columns}` : ''}`}
    >
      <div>
        <LeadStory article={lead} sideways={beside.length === 0} />
        {below.length > 0 && (
          <div className="mt-7 grid gap-x-8 gap-y-6 border-t border-rule pt-6 sm:grid-cols-2">
            {below.map((article) => (
              <StoryCard key={article.id} article={article} hidePicture />
            ))}
          </div>
        )}
      </div>
      {beside.length > 0 && (
        <div className="beside-lead">
          {beside.map((article) => (
            <StoryCard key={article.id} article={article} />
          ))}
        </div>
      )}
      <div className="empty:hidden lg:max-xl:col-span-2 xl:border-s xl:border-rule xl:ps-8">
        <LatestList articles={latest} />
      </div>
    </div>
  );
}
