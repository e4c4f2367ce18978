import { defineConfig } from '@playwright/test'
import { dataFolder } from './e2e/data-folder'

const port = Number(process.env.E2E_PORT ?? 3100)

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? 'list' : [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    timezoneId: 'Asia/Almaty',
    locale: 'ru-RU',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    // Over an empty database: what an earlier run left there is no part of this one.
    command: 'node -e "fs.rmSync(process.env.DATA_DIR, { recursive: true, force: true })" && node scripts/serve.mjs',
    env: { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataFolder(port) },
    url: `http://127.0.0.1:${port}/api/banks`,
    reuseExistingServer: process.env.E2E_PORT === undefined,
    timeout: 120_000,
  },
})
