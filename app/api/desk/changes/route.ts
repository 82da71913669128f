import { currentEditor } from '#lib/auth/require-editor.ts';
import { changeStream } from '#lib/http/change-stream.ts';
import { problem } from '#lib/http/problem.ts';

/**
 * Tells an open desk page when something changed. Nobody hears nothing: 204 ends an EventSource for good (WHATWG HTML,
 * 9.2), where the way to the sign-in page would be an error in the console of whoever has just signed out.
 */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentEditor())) return new Response(null, { status: 204 });
  const stream = changeStream(request.signal);
  if (!stream) return problem(503, 'Too many open pages', 'Close some pages of the desk, or reload by hand.');
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
