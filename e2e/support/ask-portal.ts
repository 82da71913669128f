import { ADMIN, portalAddress } from './portal-address.ts';
import type { Outcome } from './rights-table.ts';

/** A cookie jar as a header; '' for nobody. */
export type Cookies = string;

function collect(response: Response, cookies: Cookies): Cookies {
  const jar = new Map(cookies.split('; ').map((pair) => [pair.split('=')[0] ?? '', pair]));
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    jar.set(pair.split('=')[0] ?? '', pair);
  }
  return [...jar.values()].filter(Boolean).join('; ');
}

/** Signs in as next-auth's own form does, without a browser. */
export async function signInByHttp(email: string, password: string): Promise<Cookies> {
  const portal = portalAddress();
  const csrf = await fetch(`${portal}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const before = collect(csrf, '');
  const answer = await fetch(`${portal}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: before },
    body: new URLSearchParams({ email, password, csrfToken, json: 'true' }),
  });
  if (!answer.ok) throw new Error(`${email} was not let in: ${answer.status} ${await answer.text()}`);
  return collect(answer, before);
}

/**
 * Signs in through the identity provider of the tests as whoever `claims` are. Gives where one ends up, root-relative, and
 * the cookies one has there.
 */
export async function signInByProvider(
  claims: Record<string, unknown>,
  { forged = false } = {},
): Promise<{ to: string; cookies: Cookies }> {
  const portal = portalAddress();
  const csrf = await fetch(`${portal}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  let cookies = collect(csrf, '');
  const begun = await fetch(`${portal}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { Cookie: cookies },
    body: new URLSearchParams({ csrfToken, callbackUrl: '/desk', json: 'true' }),
  });
  cookies = collect(begun, cookies);
  const provider = new URL(((await begun.json()) as { url: string }).url);
  provider.searchParams.set('claims', JSON.stringify(claims));
  if (forged) provider.searchParams.set('forged', '');
  const granted = await fetch(provider, { redirect: 'manual' });
  const back = granted.headers.get('location') ?? '';
  const answer = await fetch(back, { redirect: 'manual', headers: { Cookie: cookies } });
  return { to: redirectOf(answer) ?? '', cookies: collect(answer, cookies) };
}

export const signInAdmin = () => signInByHttp(ADMIN.email, ADMIN.password);

interface ActionCall {
  id: string;
  /** The page that it is posted to, root-relative. */
  address: string;
  form: Readonly<Record<string, string>>;
  cookies: Cookies;
  /** Another site's, for a forged call. */
  origin?: string;
}

/**
 * Calls a server action as the page's own script does: the form is its only argument, and the one after a state that
 * comes before it.
 */
export function callAction({ id, address, form, cookies, origin }: ActionCall): Promise<Response> {
  const body = new FormData();
  // As React writes the arguments of a call: the fields of each form under its number, then what refers to them.
  for (const number of [1, 2]) {
    const fields = Object.entries({ nothing: '', ...form });
    for (const [name, value] of fields) body.append(`_${number}_${name}`, value);
  }
  body.append('0', '["$K1","$K2"]');
  return fetch(`${portalAddress()}${address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Next-Action': id, Cookie: cookies, Origin: origin ?? portalAddress() },
    body,
  });
}

export function askPage(address: string, cookies: Cookies): Promise<Response> {
  return fetch(`${portalAddress()}${address}`, { redirect: 'manual', headers: { Cookie: cookies } });
}

/** Where an answer sends one, root-relative; null where it stays. */
function redirectOf(response: Response): string | null {
  // An action's answer names the way of it behind a semicolon: '/desk?said=done;push'.
  const [action] = response.headers.get('x-action-redirect')?.split(/;(?=push$|replace$)/) ?? [];
  const to = action ?? response.headers.get('location');
  if (!to) return null;
  const { pathname, search } = new URL(to, portalAddress());
  return pathname + search;
}

/** What an answer came to, in the words of the rights table. */
export async function outcomeOf(response: Response, kind: 'page' | 'action'): Promise<Outcome | string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel(); // it would go on
    return 'shown';
  }
  const body = await response.text();
  const to = redirectOf(response);
  if (to === '/desk/sign-in') return 'sign-in';
  if (to !== null) return /[?&](?:said|credits)=forbidden(?:[&#]|$)/.test(to) ? 'forbidden' : `to ${to}`;
  if (response.status === 204) return 'nothing';
  if (response.status === 404) return 'missing';
  if (!response.ok) return `status ${response.status}`;
  if (kind === 'page') return 'shown';
  return /"reason":"forbidden"/.test(body) ? 'forbidden' : 'let-in';
}
