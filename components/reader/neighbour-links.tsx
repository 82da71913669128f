import type { CategoryLink, Neighbours, StoryLink } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { HeadlineLink } from './headline-link.tsx';

interface NeighbourLinksProps {
  section: CategoryLink;
  neighbours: Neighbours;
}

/** The stories just before and just after this one in its section. */
export function NeighbourLinks({ section, neighbours: { newer, older } }: NeighbourLinksProps) {
  if (newer === null && older === null) return null;
  return (
    <nav
      aria-label={t('article.neighbours', { section: section.name })}
      data-print="hide"
      className="neighbours"
    >
      {older && <Neighbour story={older} label={t('article.older')} />}
      {newer && <Neighbour story={newer} label={t('article.newer')} />}
    </nav>
  );
}

function Neighbour({ story, label }: { story: StoryLink; label: string }) {
  return (
    <div>
      <p className="label">{label}</p>
      <p className="story-title">
        <HeadlineLink article={story} />
      </p>
    </div>
  );
}
