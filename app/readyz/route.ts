import { connection } from 'next/server';
import { checkReadiness } from '#lib/health/check-readiness.ts';

/** Postgres and Meilisearch, each named; 503 where Postgres is away. Search degrades, so its engine does not count. */
export async function GET(): Promise<Response> {
  await connection();
  const readiness = await checkReadiness();
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
