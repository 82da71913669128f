import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig, requireDatabaseUrl } from './config.ts';

const messageFor = (env: Record<string, string>): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('loadConfig', () => {
  test('an empty environment gives the defaults', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ port: 3000, portGiven: false, host: '127.0.0.1', siteName: '报栏' });
    expect(config).toMatchObject({
      siteUrl: null,
      publicUrl: 'http://127.0.0.1:3000',
      fetchAllow: [],
      trustProxy: 0,
      oidc: null,
      mail: null,
    });
    expect(config.dataDir).toBe(resolve('.data'));
    expect(config.contentDir).toBe(resolve('content'));
    expect(() => requireDatabaseUrl(config)).toThrow('DATABASE_URL is not set');
  });

  test('an empty string counts as not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ', MEILI_URL: '' })).toEqual(loadConfig({}));
  });

  test('good values come through in their useful form', () => {
    const config = loadConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      SITE_URL: 'https://news.example.org/',
      SITE_NAME: '街坊晚报',
      MEILI_URL: 'http://search:7700/',
      FETCH_ALLOW: 'Intranet:8080, [::1]:9000',
    });
    expect(config).toMatchObject({ port: 8080, portGiven: true, siteUrl: 'https://news.example.org' });
    expect(config).toMatchObject({ siteName: '街坊晚报', meiliUrl: 'http://search:7700' });
    expect(config.fetchAllow).toEqual(['intranet:8080', '[::1]:9000']);
  });

  test.each([
    ['PORT', '3000a', '3000a'],
    ['PORT', '0', 'PORT=0: expected a whole number from 1 to 65535'],
    ['PORT', '65536', '65536'],
    ['HOST', 'http://x', 'http://x'],
    ['SITE_URL', '报栏.example', '报栏.example'],
    ['SITE_URL', 'https://a.example/news', 'without a path'],
    ['DATABASE_URL', 'mysql://a/b', 'mysql://a/b'],
    ['MEILI_URL', 'localhost:7700', 'localhost:7700'],
    ['ADMIN_EMAIL', '编辑', '编辑'],
    ['WEBSUB_HUB', 'hub', 'hub'],
    ['TRUST_PROXY', 'yes', 'from 0 to 9'],
    ['FETCH_ALLOW', 'host-without-port', 'host:port'],
    ['FETCH_ALLOW', 'a:1,b:99999', 'a:1,b:99999'],
  ])('%s=%s is named', (name, value, part) => {
    const message = messageFor({ [name]: value });
    expect(message).toContain(`${name}=`);
    expect(message).toContain(part);
    expect(message).not.toContain('\n');
  });

  test('every bad value is named, one line each', () => {
    const lines = messageFor({ PORT: 'x', SITE_URL: 'y', NEXTAUTH_SECRET: 'short' }).split('\n');
    expect(lines.map((line) => line.split('=')[0])).toEqual(['PORT', 'SITE_URL', 'NEXTAUTH_SECRET']);
  });

  test('no secret is printed', () => {
    const message = messageFor({
      NEXTAUTH_SECRET: 'hunter2',
      ADMIN_PASSWORD: 'hunter3',
      DATABASE_URL: 'mysql://user:hunt/er@4@host/db',
    });
    expect(message).not.toMatch(/hunt/);
    expect(message).toContain('mysql://***@host/db');
    expect(messageFor({ DATABASE_URL: 'user:hunter2@host/db' })).toContain('DATABASE_URL=***@host/db');
  });

  test('half an OIDC set names what is missing', () => {
    expect(messageFor({ OIDC_ISSUER: 'https://id.example' })).toMatch(
      /OIDC_CLIENT_ID is not set.*\n.*OIDC_CLIENT_SECRET is not set/,
    );
  });
});
