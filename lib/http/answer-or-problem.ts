import { isDatabaseAway } from '#db/database-fault.ts';
import { problem } from './problem.ts';

/** Runs a route handler for machines: what it throws becomes a problem, 503 where the database is away. */
export async function answerOrProblem(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return problem(
      503,
      'Service unavailable',
      'The database does not answer at the moment; try again shortly.',
    );
  }
}
