import { handleAuth } from '#lib/auth/handle-auth.ts';

export const GET = handleAuth;
export const POST = handleAuth;
