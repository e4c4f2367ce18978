import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import createNextIntlPlugin from 'next-intl/plugin'
import { buildId } from './scripts/lib/build-inputs.mjs'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  experimental: {
    // Messages are compiled at build time: the ICU parser stays out of the browser.
    messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
  },
})

// No page may call another origin. Scripts of the static pages are inline (Next's payload), hence 'unsafe-inline' there:
// docs/decisions/0005-static-csp.md.
const development = process.env.NODE_ENV === 'development'
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Native code and WebAssembly, loaded by Node itself.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-better-sqlite3', '@prisma/adapter-pg', 'better-sqlite3', 'pg'],
  // The banks are read from disk by a route handler.
  outputFileTracingIncludes: { '/api/banks/**': ['./content/banks/*.json'], '/**': ['./prisma/migrations/**/*.sql'] },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

/** A build carries its name in the service worker's bytes, which is all that browsers look at to see that there is a new one. */
function named(id) {
  return { ...nextConfig, generateBuildId: () => id, compiler: { define: { JADY_BUILD: id } } }
}

export default (phase) => withNextIntl(named(phase === PHASE_PRODUCTION_BUILD ? buildId() : 'development'))
