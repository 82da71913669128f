import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything the environment can set, checked. Missing is null; folders are absolute. */
export interface Config {
  readonly port: number;
  /** False when PORT was not set: then a taken port is no error, the next free one serves. */
  readonly portGiven: boolean;
  readonly host: string;
  /** SITE_URL as an origin without a trailing slash; null where it was not given. */
  readonly siteUrl: string | null;
  /** `siteUrl`, else the address on this machine, e.g. 'http://127.0.0.1:3000'. */
  readonly publicUrl: string;
  /** How many proxies stand in front; as many last entries of X-Forwarded-For are believed. */
  readonly trustProxy: number;
  readonly siteName: string;
  readonly dataDir: string;
  readonly contentDir: string;
  readonly databaseUrl: string | null;
  readonly meiliUrl: string | null;
  readonly meiliKey: string | null;
  readonly nextauthSecret: string | null;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  /** Where mail is handed in and whom it comes from; null where the portal sends none. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly websubHub: string | null;
  /** Lower-case 'host:port' entries that the outgoing guard lets through. */
  readonly fetchAllow: readonly string[];
  /** How much of the disk fetched and resized pictures may take. */
  readonly pictureCacheMb: number;
  readonly production: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** One or more environment variables hold something else than they should; one line for each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const isUrlOf = (...protocols: string[]) => {
  return (text: string) => protocols.includes(URL.parse(text)?.protocol ?? '');
};
const isWebUrl = isUrlOf('http:', 'https:');
const isOrigin = (text: string) => {
  const url = URL.parse(text);
  return isWebUrl(text) && url?.pathname === '/' && !url.search && !url.hash && !url.username;
};
const isHost = (text: string) => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
const isHostAndPort = (text: string) => {
  const parts = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d+)$/.exec(text);
  return parts !== null && isHost(parts[1] ?? parts[2] ?? '') && isPort(parts[3] ?? '');
};
const splitList = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

const path = z.string().refine((text) => !text.includes('\0'));

/** In the order of .env.example. An empty string counts as not set, so nothing here sees one. */
const schema = z.object({
  PORT: z.string().refine(isPort).transform(Number).optional(),
  HOST: z.string().refine(isHost).default('127.0.0.1'),
  SITE_URL: z.string().refine(isOrigin).optional(),
  TRUST_PROXY: z.string().regex(/^\d$/).transform(Number).default(0),
  SITE_NAME: z.string().max(100).default('报栏'),
  DATA_DIR: path.default('.data'),
  CONTENT_DIR: path.default('content'),
  DATABASE_URL: z.string().refine(isUrlOf('postgres:', 'postgresql:')).optional(),
  MEILI_URL: z.string().refine(isWebUrl).optional(),
  MEILI_KEY: z.string().optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(8).optional(),
  OIDC_ISSUER: z.string().refine(isWebUrl).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: z.string().refine(isUrlOf('smtp:', 'smtps:')).optional(),
  MAIL_FROM: z.email().optional(),
  WEBSUB_HUB: z.string().refine(isWebUrl).optional(),
  FETCH_ALLOW: z
    .string()
    .transform(splitList)
    .pipe(z.array(z.string().refine(isHostAndPort)))
    .default([]),
  PICTURE_CACHE_MB: z
    .string()
    .regex(/^\d{2,7}$/)
    .transform(Number)
    .default(1024),
  NODE_ENV: z.string().optional(),
});
type Name = keyof typeof schema.shape;

const EXPECTED: Readonly<Record<Name, string>> = {
  PORT: 'a whole number from 1 to 65535',
  HOST: 'an IP address or host name to listen on, such as 127.0.0.1 or 0.0.0.0',
  SITE_URL: 'an http or https address without a path, such as https://news.example.org',
  TRUST_PROXY: 'the number of reverse proxies in front, from 0 to 9',
  SITE_NAME: 'a name of at most 100 characters',
  DATA_DIR: 'a path to a folder',
  CONTENT_DIR: 'a path to a folder',
  DATABASE_URL: 'postgres://user:password@host:5432/database',
  MEILI_URL: 'an http or https address, such as http://127.0.0.1:7700',
  MEILI_KEY: 'an API key of Meilisearch',
  NEXTAUTH_SECRET: 'at least 16 characters (`openssl rand -base64 32` makes one)',
  ADMIN_EMAIL: 'an e-mail address',
  ADMIN_PASSWORD: 'at least 8 characters',
  OIDC_ISSUER: 'the http or https address of the identity provider',
  OIDC_CLIENT_ID: 'the client id at the identity provider',
  OIDC_CLIENT_SECRET: 'the client secret at the identity provider',
  SMTP_URL: 'smtp://user:password@host:587 or smtps://user:password@host:465',
  MAIL_FROM: 'an e-mail address',
  WEBSUB_HUB: 'the http or https address of a WebSub hub',
  FETCH_ALLOW: 'host:port, several separated by commas, such as intranet.example:8080',
  PICTURE_CACHE_MB: 'a whole number of megabytes, at least 10',
  NODE_ENV: 'production, development or test',
};
const SECRETS: ReadonlySet<Name> = new Set([
  'MEILI_KEY',
  'NEXTAUTH_SECRET',
  'ADMIN_PASSWORD',
  'OIDC_CLIENT_SECRET',
]);

/**
 * Reads the settings out of an environment; relative folders are taken from the working folder, which
 * is the project root for every command.
 * @throws ConfigError naming each bad variable, its value (never a secret) and what is expected.
 */
export function loadConfig(env: Environment): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = schema.safeParse(given);
  const lines = parsed.success ? [] : describeIssues(parsed.error, given);
  for (const group of TOGETHER) lines.push(...describeHalf(group, given));
  if (!parsed.success || lines.length > 0) throw new ConfigError(lines.join('\n'));
  return toConfig(parsed.data);
}

function toConfig(v: z.output<typeof schema>): Config {
  const port = v.PORT ?? 3000;
  const siteUrl = v.SITE_URL ? new URL(v.SITE_URL).origin : null;
  return {
    port,
    portGiven: v.PORT !== undefined,
    host: v.HOST,
    siteUrl,
    publicUrl: siteUrl ?? localAddress(v.HOST, port),
    trustProxy: v.TRUST_PROXY,
    siteName: v.SITE_NAME,
    dataDir: absolute(v.DATA_DIR),
    contentDir: absolute(v.CONTENT_DIR),
    databaseUrl: v.DATABASE_URL ?? null,
    meiliUrl: v.MEILI_URL?.replace(/\/+$/, '') ?? null,
    meiliKey: v.MEILI_KEY ?? null,
    nextauthSecret: v.NEXTAUTH_SECRET ?? null,
    adminEmail: v.ADMIN_EMAIL ?? null,
    adminPassword: v.ADMIN_PASSWORD ?? null,
    oidc:
      v.OIDC_ISSUER && v.OIDC_CLIENT_ID && v.OIDC_CLIENT_SECRET
        ? { issuer: v.OIDC_ISSUER, clientId: v.OIDC_CLIENT_ID, clientSecret: v.OIDC_CLIENT_SECRET }
        : null,
    mail: v.SMTP_URL && v.MAIL_FROM ? { smtpUrl: v.SMTP_URL, from: v.MAIL_FROM } : null,
    websubHub: v.WEBSUB_HUB ?? null,
    fetchAllow: v.FETCH_ALLOW,
    pictureCacheMb: v.PICTURE_CACHE_MB,
    production: v.NODE_ENV === 'production',
  };
}

// Turbopack would otherwise take the working folder for a folder of assets and trace the whole project.
const absolute = (folder: string) => resolve(/* turbopackIgnore: true */ process.cwd(), folder);

/** The address under which this machine reaches a server that listens on `host`. */
export function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

function describeIssues(error: z.ZodError, given: Readonly<Record<string, string>>): string[] {
  const names = new Set(error.issues.map((issue) => issue.path[0] as Name));
  return [...names].map(
    (name) => `${name}=${printable(name, given[name] ?? '')}: expected ${EXPECTED[name]}`,
  );
}

/** Settings that are of no use without each other. */
const TOGETHER: readonly { names: readonly Name[]; why: string }[] = [
  { names: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], why: 'OIDC needs all three' },
  { names: ['SMTP_URL', 'MAIL_FROM'], why: 'mail needs both' },
];

function describeHalf({ names, why }: (typeof TOGETHER)[number], given: Readonly<Record<string, string>>) {
  const missing = names.filter((name) => !given[name]);
  if (missing.length === 0 || missing.length === names.length) return [];
  return missing.map((name) => `${name} is not set: expected ${EXPECTED[name]}, since ${why}`);
}

/** The value as it may appear on a terminal: no secret, no credentials of a URL, not endless. */
function printable(name: Name, value: string): string {
  if (SECRETS.has(name)) return '(hidden)';
  // Up to the last '@': a password may itself hold '/' or '@'.
  const clean = name.endsWith('_URL') ? value.replace(/^([a-z]+:\/\/)?.*@/is, '$1***@') : value;
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}

let current: Config | null = null;

/** The settings of this process, read once; a `.env` at the project root fills what the environment leaves unset. */
export function config(): Config {
  if (!current) {
    loadEnvFileAtRoot();
    current = loadConfig(process.env);
  }
  return current;
}

function loadEnvFileAtRoot(): void {
  const file = absolute('.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The database's address, for code that cannot do without. */
export function requireDatabaseUrl({ databaseUrl }: Config): string {
  if (databaseUrl) return databaseUrl;
  throw new ConfigError(
    'DATABASE_URL is not set: expected postgres://user:password@host:5432/database. `npm start` sets it for its own embedded database.',
  );
}

/** The key that signs sessions, for code that cannot do without. */
export function requireNextauthSecret({ nextauthSecret }: Config): string {
  if (nextauthSecret) return nextauthSecret;
  throw new ConfigError(`NEXTAUTH_SECRET is not set: expected ${EXPECTED.NEXTAUTH_SECRET}`);
}

/** What running services add to the environment. */
export interface AdoptedServices {
  readonly databaseUrl: string;
  readonly meiliUrl: string | null;
  readonly meiliKey: string | null;
  readonly nextauthSecret: string;
}

/** Puts started services into this process's environment, so that `config()` and children see them. */
export function adoptServices(services: AdoptedServices): Config {
  const { dataDir, contentDir } = config();
  Object.assign(process.env, serviceVariables(services), { DATA_DIR: dataDir, CONTENT_DIR: contentDir });
  current = null;
  return config();
}

/** The environment variables that carry the addresses and keys of services; a missing engine is ''. */
export function serviceVariables(services: AdoptedServices): Record<string, string> {
  return {
    DATABASE_URL: services.databaseUrl,
    MEILI_URL: services.meiliUrl ?? '',
    MEILI_KEY: services.meiliKey ?? '',
    NEXTAUTH_SECRET: services.nextauthSecret,
  };
}

/** This process's environment with changes, for a child; null takes a variable out. */
export function childEnvironment(changes: Readonly<Record<string, string | null>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete env[name];
    else env[name] = value;
  }
  return env;
}
