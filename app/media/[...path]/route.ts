import { answerOrProblem } from '#lib/http/answer-or-problem.ts';
import { respondPicture } from '#lib/http/respond-picture.ts';

/** Pictures that lie beside imported articles. Next answers HEAD with this handler too. */
export function GET(request: Request): Promise<Response> {
  return answerOrProblem(() => respondPicture(request));
}
