import NextAuth from 'next-auth';
import { authOptions } from './next-auth-options.ts';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes. The settings are read at each request, since a build has no secret. */
export function handleAuth(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(authOptions())(request, context);
}
