import { requireEditor } from '#lib/auth/require-editor.ts';
import { changeStream } from '#lib/http/change-stream.ts';
import { problem } from '#lib/http/problem.ts';

/** Tells an open desk page when something changed. */
export async function GET(request: Request): Promise<Response> {
  await requireEditor();
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
