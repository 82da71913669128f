import type { ReactNode } from 'react';
import type { ArticleView } from '#lib/articles/views.ts';
import { t } from '#lib/messages/translate.ts';
import { CreditFact } from './credit-fact.tsx';
import { articleHref, sourceHref } from './reader-href.ts';

/** At the foot of an article: where it came from, who worked on it and how that is known. */
export function ArticleFacts({ article }: { article: ArticleView }) {
  const { source, originalTitle, title, credits, twins } = article;
  const isEmpty = source === null && originalTitle !== title && credits.length + twins.length === 0;
  if (isEmpty) return null;
  return (
    <section
      lang="zh-Hans"
      aria-labelledby="about-article"
      className="mt-10 max-w-[40.5rem] border-t border-rule-strong pt-3"
    >
      <h2 id="about-article" className="text-note font-semibold">
        {t('article.about')}
      </h2>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-note">
        {originalTitle === title && <Fact term={t('article.originalTitle')}>{originalTitle}</Fact>}
        {source && (
          <Fact term={t('article.source')}>
            <a href={sourceHref(source.slug)} className="text-link">
              {source.name}
            </a>
          </Fact>
        )}
        {credits.map((credit) => (
          <Fact key={`${credit.role} ${credit.person.slug}`} term={t(`role.${credit.role}`)}>
            <CreditFact credit={credit} />
          </Fact>
        ))}
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
      <dt className="text-soft">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
