import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { limitRate } from '#lib/http/rate-limit.ts';
import { answerSearch } from '#lib/search/answer-cache.ts';
import { parseSearchParams } from '#lib/search/search-params.ts';

// Thirty keys a second and more, for ten seconds: a person never gets there, nor does a small office.
const refuseTooMany = limitRate({ requests: 400, seconds: 10 });

/** Search for scripts and for the search box; interfaces.md has the shape. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(async () => (await refuseTooMany(request)) ?? search(request));
}

async function search(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const params = parseSearchParams(Object.fromEntries([...given].reverse()));
  const { json, timing } = await answerSearch(params);
  return new Response(json, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, max-age=2',
      'Server-Timing': timing,
    },
  });
}
