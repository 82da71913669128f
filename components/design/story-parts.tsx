import { HeadlineItem } from '#components/reader/headline-item.tsx';
import { LeadStory } from '#components/reader/lead-story.tsx';
import { RelatedStory } from '#components/reader/related-story.tsx';
import { SectionBlock } from '#components/reader/section-block.tsx';
import { SectionHeading } from '#components/reader/section-heading.tsx';
import { StoryCard } from '#components/reader/story-card.tsx';
import { StoryList } from '#components/reader/story-list.tsx';
import { SubsectionList } from '#components/reader/subsection-list.tsx';
import { t } from '#lib/messages/translate.ts';
import { CARDS, CULTURE, SECTIONS } from './samples.ts';
import { Specimen } from './specimen.tsx';

const ALL = Object.values(CARDS);

/** What lists of stories are made of, in every state. */
export function StoryParts() {
  return (
    <>
      <Specimen title={t('design.lead')} note={t('design.leadNote')}>
        <div className="grid grid-cols-1 gap-x-10 gap-y-10 lg:grid-cols-2">
          <LeadStory article={CARDS.usual} />
          <LeadStory article={CARDS.long} />
          <LeadStory article={CARDS.noPicture} />
          <LeadStory article={CARDS.bare} />
        </div>
        <div className="mt-10">
          <LeadStory article={CARDS.usual} sideways />
        </div>
      </Specimen>
      <Specimen title={t('design.cards')} note={t('design.cardsNote')}>
        <div className="grid grid-cols-1 gap-x-8 gap-y-8 sm:grid-cols-3">
          {ALL.map((article) => (
            <StoryCard key={article.id} article={article} />
          ))}
        </div>
        <ul className="mt-10 grid grid-cols-1 gap-x-7 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {ALL.slice(0, 4).map((article) => (
            <RelatedStory key={article.id} article={article} />
          ))}
        </ul>
      </Specimen>
      <Specimen title={t('design.headlines')}>
        <ul className="hairline-list max-w-md">
          {ALL.map((article) => (
            <HeadlineItem key={article.id} article={article} />
          ))}
        </ul>
      </Specimen>
      <Specimen title={t('design.sections')} note={t('design.sectionsNote')}>
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
          {SECTIONS.map((section) => (
            <SectionHeading key={section.id} title={section.name} href="#top" section={section} />
          ))}
        </div>
        <div className="mt-8 grid grid-cols-1 gap-x-10 gap-y-12 lg:grid-cols-2">
          <SectionBlock block={{ section: CULTURE, articles: ALL }} />
          <SectionBlock block={{ section: CULTURE, articles: [CARDS.usual] }} />
        </div>
      </Specimen>
      <Specimen title={t('design.list')} note={t('design.listNote')}>
        <StoryList list={{ articles: ALL, next: 'x' }} href="#top" continued empty="" />
        <div className="mt-10">
          <StoryList
            list={{ articles: [], next: null }}
            href="#top"
            continued={false}
            empty={t('section.empty')}
          />
        </div>
        <div className="mt-6 max-w-xs">
          <SubsectionList
            sections={SECTIONS.map((section, at) => ({
              ...section,
              count: at * 1234 + 1,
              proposed: at === 2,
            }))}
          />
        </div>
      </Specimen>
    </>
  );
}
