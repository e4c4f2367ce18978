import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Next enforces this mark in its own bundles; under test it has nothing to guard.
    alias: { 'server-only': fileURLToPath(new URL('./src/testing/server-only.ts', import.meta.url)) },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'app/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Code that forgets to name a time zone fails here instead of passing by luck.
    env: { TZ: 'Asia/Kathmandu' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
