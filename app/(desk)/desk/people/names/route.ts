import { requireEditor } from '#lib/auth/require-editor.ts';
import { suggestNames } from '#lib/moderation/suggest-names.ts';

/** Names for a field that is being typed into: `?q=`; JSON string[]. */
export async function GET(request: Request): Promise<Response> {
  await requireEditor();
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json(await suggestNames(query.slice(0, 60)), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
