import type { ArticleCard, SectionLink } from '#lib/articles/views.ts';
import { currentLang } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { HeadlineItem } from './headline-item.tsx';
import { sectionHref } from './reader-href.ts';
import { SectionHeading } from './section-heading.tsx';

interface SameSectionProps {
  section: SectionLink;
  articles: ArticleCard[];
}

/** Where to go on reading after an article. */
export function SameSection({ section, articles }: SameSectionProps) {
  if (articles.length === 0) return null;
  return (
    <aside lang={currentLang()} aria-label={t('article.sameSection')} data-print="hide">
      <SectionHeading title={section.name} href={sectionHref(section.path)} section={section} />
      <ul className="hairline-list">
        {articles.map((article) => (
          <HeadlineItem key={article.id} article={article} />
        ))}
      </ul>
    </aside>
  );
}
