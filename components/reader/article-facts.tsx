import type { ReactNode } from 'react';
import type { ArticleView } from '#lib/articles/views.ts';
import { currentLang, langOfName } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { CreditFact } from './credit-fact.tsx';
import { articleHref, sectionPath, sourceHref, sourcePath } from './reader-href.ts';

/** At the foot of an article: where it came from, who worked on it and how that is known. */
export function ArticleFacts({ article }: { article: ArticleView }) {
  const { source, originalTitle, title, credits, twins, trail } = article;
  const [section] = trail;
  if (!source && !section && originalTitle !== title && credits.length + twins.length === 0) return null;
  return (
    <section lang={currentLang()} aria-labelledby="about-article" className="article-facts">
      <h2 id="about-article">{t('article.about')}</h2>
      <dl>
        {originalTitle === title && <Fact term={t('article.originalTitle')}>{originalTitle}</Fact>}
        {source && (
          <Fact term={t('article.source')}>
            <a href={sourceHref(source.slug)} lang={langOfName(source.name)} className="text-link">
              {source.name}
            </a>
          </Fact>
        )}
        {credits.map((credit) => (
          <Fact key={`${credit.role} ${credit.person.slug}`} term={t(`role.${credit.role}`)}>
            <CreditFact credit={credit} />
          </Fact>
        ))}
        {(source || section) && (
          <Fact term={t('section.subscribe')}>
            {section && <Feed path={sectionPath(section.path)} name={section.name} />}
            {source && <Feed path={sourcePath(source.slug)} name={source.name} />}
          </Fact>
        )}
        {twins.map(({ id, title: twinTitle, source: twinSource, category }) => (
          <Fact key={id} term={t('article.twin')}>
            <a href={articleHref(id)} className="text-link">
              {twinTitle}
            </a>
            <span className="ml-2 text-soft">{[twinSource, category].filter(Boolean).join(' · ')}</span>
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The feed of the section or the publisher. */
function Feed({ path, name }: { path: string; name: string }) {
  return (
    <a href={`${path}/feed.xml`} type="application/rss+xml" className="text-link me-4">
      {name}
    </a>
  );
}
