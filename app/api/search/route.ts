import type { HanScript } from '#lib/han/convert-text.ts';
import { convertView } from '#lib/han/convert-view.ts';
import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { limitRate } from '#lib/http/rate-limit.ts';
import { SCRIPT_PARAMETER } from '#lib/messages/locale.ts';
import { answerSearch } from '#lib/search/answer-cache.ts';
import { parseSearchParams } from '#lib/search/search-params.ts';

// Thirty keys a second and more, for ten seconds: a person never gets there, nor does a small office.
const refuseTooMany = limitRate({ requests: 400, seconds: 10 });

/** In which characters Chinese is wanted; as it is written where nothing is said. */
const SCRIPTS: Readonly<Record<string, HanScript>> = { hans: 'zh-Hans', hant: 'zh-Hant' };

/** Search for scripts and for the search box; interfaces.md has the shape. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(async () => (await refuseTooMany(request)) ?? search(request));
}

async function search(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const params = parseSearchParams(Object.fromEntries([...given].reverse()));
  const { answer, json, timing } = await answerSearch(params);
  const script = SCRIPTS[given.get(SCRIPT_PARAMETER) ?? ''];
  return new Response(script ? JSON.stringify(convertView(answer, script)) : json, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, max-age=2',
      'Server-Timing': timing,
    },
  });
}
