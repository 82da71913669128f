import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the portal is configured with. */
export const OIDC_CLIENT = { id: 'baolan', secret: 'a client secret of the tests' } as const;

export interface OidcIssuer {
  /** Its address, without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Grant {
  nonce: string;
  challenge: string;
  claims: Record<string, unknown>;
  /** Signed by a key that the issuer does not name. */
  forged: boolean;
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * The smallest identity provider (OpenID Connect Core 1.0, code flow with PKCE). Whoever comes to /authorize is signed
 * in as the JSON in `claims` says, so that a test can be anybody.
 */
export async function startOidcIssuer(): Promise<OidcIssuer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  let url = '';

  const documents: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }] }),
  };

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    grants.set(code, {
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
      claims: JSON.parse(query.get('claims') ?? '{}'),
      forged: query.has('forged'),
    });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { Location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    const client = `Basic ${Buffer.from([OIDC_CLIENT.id, OIDC_CLIENT.secret].map(formEncoded).join(':')).toString('base64')}`;
    const good =
      request.headers.authorization === client && verifier.digest('base64url') === grant?.challenge;
    if (!good) return json(response, 400, { error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: url,
      aud: OIDC_CLIENT.id,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...grant.claims,
    };
    const idToken = signed(claims, (grant.forged ? others : keys).privateKey);
    json(response, 200, { access_token: randomUUID(), token_type: 'Bearer', id_token: idToken });
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const document = documents[pathname];
    if (document) return json(response, 200, document());
    if (pathname === '/authorize') return authorize(searchParams, response);
    if (pathname === '/token') return void token(request, response);
    json(response, 404, {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

// RFC 6749, 2.3.1: id and secret are form-encoded before they are put together.
const formEncoded = (text: string) => new URLSearchParams({ a: text }).toString().slice(2);

function signed(claims: Record<string, unknown>, key: KeyObject): string {
  const head = `${base64url({ alg: 'RS256', kid: 'one' })}.${base64url(claims)}`;
  return `${head}.${sign('sha256', Buffer.from(head), key).toString('base64url')}`;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
