import type { ReactNode } from 'react';
import type { DeskArticle } from '#lib/articles/desk-views.ts';
import { t } from '#lib/messages/translate.ts';
import { ArticleFile } from './article-file.tsx';
import { DeskTwins, FileVersions } from './article-history.tsx';
import { FactSection } from './fact-section.tsx';
import { PlainList } from './plain-list.tsx';
import { PrintedBlock } from './printed-block.tsx';
import { RemovedBlocks } from './removed-blocks.tsx';

interface DeskArticleViewProps {
  article: DeskArticle;
  /** The section of its credits, which can be changed there. */
  credits: ReactNode;
  /** What the desk decides about it; it stands below the head. */
  children: ReactNode;
}

/** An article on the desk: what is decided about it, its file, what was read from it, and what rules took out. */
export function DeskArticleView({ article, credits, children }: DeskArticleViewProps) {
  const { origin, flags, categoryPaths, removed, versions, twins, oldAddresses } = article;
  const paths = [...new Set(categoryPaths.map((names) => names.join(' › ')))];
  return (
    <>
      <ArticleHead article={article} />
      {children}
      <ArticleFile article={article} />
      <FactSection id="flags" title={t('desk.article.flags')} empty={t('desk.article.noFlags')}>
        {flags.length > 0 ? <PlainList items={flags.map((flag) => t(`desk.flag.${flag}`))} /> : null}
      </FactSection>
      <FactSection id="paths" title={t('desk.article.paths')} empty={t('desk.article.noPaths')}>
        {paths.length > 0 ? <PlainList items={paths} /> : null}
      </FactSection>
      {credits}
      <FactSection
        id="front-matter"
        title={t('desk.article.frontMatter')}
        empty={t('desk.article.noFrontMatter')}
      >
        {origin && origin.frontMatter.length > 0 ? <PrintedBlock printed={origin.frontMatter} /> : null}
      </FactSection>
      <FactSection id="removed" title={t('desk.article.removed')} empty={t('desk.article.noRemoved')}>
        {removed.length > 0 ? <RemovedBlocks blocks={removed} /> : null}
      </FactSection>
      <FactSection id="body" title={t('desk.article.body')} empty={t('desk.article.noBody')}>
        {origin && origin.body.length > 0 ? (
          <details className="mt-3">
            <summary className="cursor-pointer py-1 text-note">{t('desk.article.showBody')}</summary>
            <PrintedBlock printed={origin.body} />
          </details>
        ) : null}
      </FactSection>
      <FactSection id="twins" title={t('desk.article.twins')} empty={t('desk.article.noTwins')}>
        {twins.length > 0 ? <DeskTwins twins={twins} /> : null}
      </FactSection>
      <FactSection id="versions" title={t('desk.article.versions')} empty={t('desk.article.noVersions')}>
        {versions.length > 0 ? <FileVersions versions={versions} /> : null}
      </FactSection>
      <FactSection
        id="old-addresses"
        title={t('desk.article.oldAddresses')}
        empty={t('desk.article.noOldAddresses')}
      >
        {oldAddresses.length > 0 ? <PlainList items={oldAddresses} /> : null}
      </FactSection>
    </>
  );
}

function ArticleHead({ article: { id, title, visible } }: { article: DeskArticle }) {
  return (
    <>
      <p className="label">
        <a href="/desk/articles">{t('articles.title')}</a>
      </p>
      <h1 className="headline mt-1 text-title">{title}</h1>
      <p className="mt-2 text-note">
        {visible ? (
          <a href={`/a/${id}`} className="text-link">
            {t('desk.article.onSite')}
          </a>
        ) : (
          <span className="text-soft">{t('desk.article.notShown')}</span>
        )}
      </p>
    </>
  );
}
