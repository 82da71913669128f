import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Scripts are Next's own, inlined by it without a nonce; everything an article could bring in is shut out:
// plugins, frames, another base address, forms that post elsewhere. Pictures come through /img.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const PICTURE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** @type {import('next').NextConfig} */
export default {
  // Caching is explicit ('use cache' in lib/cache only); see docs/decisions/0001-caching-model.md.
  cacheComponents: true,
  partialPrefetching: true,
  cacheHandlers: { default: here('./lib/cache/tagged-cache-handler.ts') },
  // Metadata always goes into <head> before the first byte: feed readers and pages without
  // JavaScript look for <link rel="alternate"> there, and streamed metadata would come too late.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // proxy.ts takes the slash away: an old Hexo address that ends in one must reach its article in one step.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` runs tsc once for the whole tree
  turbopack: { root: here('.') },
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'graphile-worker', 'sharp'],
  async rewrites() {
    // Reader pages stand below app/[locale], where each language has a first part; the first language's is nobody's
    // business. Routes without a parameter (feeds, /healthz) come before this, the others are left out by name.
    const pages = '((?!(?:zh-cn|zh-tw|en|desk|api|_next|_islands|img|media|sitemaps)(?:/|$)).+)';
    return {
      beforeFiles: [],
      afterFiles: [
        { source: '/', destination: '/zh-cn' },
        { source: `/:page${pages}`, destination: '/zh-cn/:page' },
      ],
      fallback: [],
    };
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          // Picture hosts of scraped articles refuse requests that carry another site's Referer.
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
        ],
      },
      {
        // Named after their content.
        source: '/_islands/:path*.js',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
      {
        // What is said here wins over a route's own header. A drawing of a content folder is a document when it
        // is opened by itself: nothing in it may run or load.
        source: '/media/:path*',
        headers: [{ key: 'Content-Security-Policy', value: PICTURE_POLICY }],
      },
      {
        // The same for the covers that take the place of pictures.
        source: '/img/:path*',
        headers: [{ key: 'Content-Security-Policy', value: PICTURE_POLICY }],
      },
    ];
  },
};
