import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import createNextIntlPlugin from 'next-intl/plugin'
import { buildId } from './scripts/lib/build-inputs.mjs'
import { securityHeaders } from './scripts/lib/security-headers.mjs'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  experimental: {
    // Messages are compiled at build time: the ICU parser stays out of the browser.
    messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
  },
})

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Native code and WebAssembly, loaded by Node itself.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-better-sqlite3', '@prisma/adapter-pg', 'better-sqlite3', 'pg'],
  // The banks are read from disk by a route handler.
  outputFileTracingIncludes: { '/api/**': ['./content/banks/*.json'], '/**': ['./prisma/migrations/**/*.sql'] },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

/** A build carries its name in the service worker's bytes, which is all that browsers look at to see that there is a new one. */
function named(id) {
  return { ...nextConfig, generateBuildId: () => id, compiler: { define: { JADY_BUILD: id } } }
}

export default (phase) => withNextIntl(named(phase === PHASE_PRODUCTION_BUILD ? buildId() : 'development'))
