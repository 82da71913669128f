import { requireEditor } from '#lib/auth/require-editor.ts';
import { suggestPlaces } from '#lib/moderation/resolve-places.ts';

/** Categories for a field that is being typed into: `?q=`; JSON string[], each a whole trail. */
export async function GET(request: Request): Promise<Response> {
  await requireEditor();
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json(await suggestPlaces(query.slice(0, 120)), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
