import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { type ImageAddress, respondImage } from '#lib/http/respond-image.ts';

/** Pictures at the width a page has for them. Next answers HEAD with this handler too. */
export function GET(request: Request, { params }: { params: Promise<ImageAddress> }): Promise<Response> {
  return answerOrProblem(async () => respondImage(request, await params));
}
