import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { searchArticles } from '#lib/search/search-articles.ts';
import { parseSearchParams } from '#lib/search/search-params.ts';

/** Search for scripts and for the search box; interfaces.md has the shape. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(() => search(request));
}

async function search(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const params = parseSearchParams(Object.fromEntries([...given].reverse()));
  const answer = await searchArticles(params);
  return Response.json(answer, {
    headers: { 'Cache-Control': 'no-store', 'Server-Timing': `search;dur=${answer.tookMs}` },
  });
}
