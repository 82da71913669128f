import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { ArticleView } from '#lib/articles/views.ts';
import { currentLang, langOfName, pageLanguage } from '#lib/messages/locale.ts';
import { t } from '#lib/messages/translate.ts';
import { PersonNames } from './person-names.tsx';
import { articlePath, sourceHref } from './reader-href.ts';
import { ScriptSwitch } from './script-switch.tsx';

const BYLINE_ROLES = ['reporter', 'author', 'photographer', 'translator', 'editor'] as const;

/** Publisher, people, times: a line under the headline, a column beside the body on wide screens. */
export function Byline({ article }: { article: ArticleView }) {
  const { source, publishedAt, modifiedAt, readingMinutes } = article;
  const edited = modifiedAt !== null && modifiedAt.slice(0, 16) !== publishedAt?.slice(0, 16);
  return (
    <div lang={currentLang()} className="byline">
      {source && (
        <p className="publisher">
          <a href={sourceHref(source.slug)} lang={langOfName(source.name)}>
            {source.name}
          </a>
        </p>
      )}
      {BYLINE_ROLES.map((role) => (
        <PersonNames key={role} role={role} credits={article.credits} />
      ))}
      <p>
        <TimeStamp iso={publishedAt} full />
      </p>
      {edited && (
        <p>
          {t('article.modified')} <TimeStamp iso={modifiedAt} full />
        </p>
      )}
      <p>{t('article.minutes', { minutes: readingMinutes })}</p>
      {hasOtherScript(article) && (
        <p>
          <ScriptSwitch at={articlePath(article.id)} className="ms-0! underline underline-offset-4" />
        </p>
      )}
    </div>
  );
}

/** Written in traditional characters, or perhaps so and shown in others. */
const hasOtherScript = ({ language }: ArticleView) =>
  language === 'zh-Hant' || (language === 'zh-Hans' && pageLanguage().simplified);
