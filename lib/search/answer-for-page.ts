import { LANGUAGES } from '#lib/articles/article.ts';
import type { FacetValue, SearchAnswer } from '#lib/articles/views.ts';
import { inScript, pageScript } from '#lib/han/page-script.ts';
import { t } from '#lib/messages/translate.ts';

/** An answer, which is kept for all languages, in that of the page which is being rendered. */
export function answerForPage(answer: Readonly<SearchAnswer>): SearchAnswer {
  const shown = inScript(answer, pageScript());
  return { ...shown, facets: { ...shown.facets, language: shown.facets.language.map(named) } };
}

function named(facet: FacetValue): FacetValue {
  const language = LANGUAGES.find((each) => each === facet.value);
  return language ? { ...facet, label: t(`search.languages.${language}`) } : facet;
}
