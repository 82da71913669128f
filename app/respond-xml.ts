import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { respondValidated } from '#lib/http/validated.ts';

/** A file for crawlers, with validators. */
export function respondXml(request: Request, body: () => Promise<string>): Promise<Response> {
  return answerOrProblem(async () =>
    respondValidated(request, {
      body: await body(),
      contentType: 'application/xml; charset=utf-8',
      lastModified: null,
      cacheControl: 'public, max-age=300',
    }),
  );
}
