import type { ArticleCard, ArticleList } from '#lib/articles/views.ts';
import { DayName } from './day-name.tsx';
import { groupByDay } from './group-by-day.ts';
import { LeadStory } from './lead-story.tsx';
import { ListPager } from './list-pager.tsx';
import { StoryRow } from './story-row.tsx';

interface StoryListProps {
  list: ArticleList;
  /** Where the list starts, e.g. '/c/jinrong'. */
  href: string;
  /** True on any page but the first. */
  continued: boolean;
  empty: string;
  /** Opens the first page with a large story where one of the newest has a picture. */
  withLead?: boolean;
  sectionId?: number;
  hideSource?: boolean;
}

const LEAD_CANDIDATES = 4;
/** Below this a large story would stand over next to nothing. */
const LEAST_WITH_LEAD = 5;

/** A dense list of articles, newest first, parted by days, with links to older ones and back to the start. */
export function StoryList({ list, href, continued, empty, withLead, sectionId, hideSource }: StoryListProps) {
  const { articles, next } = list;
  const lead = withLead && !continued ? chooseLead(articles) : null;
  const days = groupByDay(articles.filter((article) => article !== lead));
  const now = new Date();
  return (
    <>
      {articles.length === 0 && <p className="border-t border-rule py-10 text-soft">{empty}</p>}
      {lead && (
        <div className="mb-7">
          <LeadStory article={lead} sideways within={sectionId} />
        </div>
      )}
      <div className="border-b border-rule">
        {days.map(({ day, articles: ofDay }, index) => (
          <section key={ofDay[0]?.id} className="day">
            <DayName day={day} now={now} />
            <ol>
              {ofDay.map((article, place) => (
                <StoryRow
                  key={article.id}
                  article={article}
                  sectionId={sectionId}
                  hideSource={hideSource}
                  clock
                  eager={!lead && index === 0 && place < 3}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <ListPager href={href} continued={continued} next={next} />
    </>
  );
}

function chooseLead(articles: ArticleCard[]): ArticleCard | null {
  if (articles.length < LEAST_WITH_LEAD) return null;
  return articles.slice(0, LEAD_CANDIDATES).find(({ imageUrl }) => imageUrl !== null) ?? null;
}
