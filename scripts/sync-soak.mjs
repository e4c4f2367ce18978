// `npm run sync:soak -- <seeds> [first seed] [sqlite|postgresql] [small]`: devices, a bad network and the real server, in one process, seed by seed. What it prints of a
// seed that fails lives that seed again.
import { ensureInstalled, requireNode, runTool } from './lib/prepare.mjs'
import { findPostgres, startPostgres } from './lib/postgres.mjs'

const args = process.argv.slice(2)
requireNode()
await ensureInstalled()
const isAsked = !args.includes('sqlite') && process.env.TEST_POSTGRES_URL === undefined
const postgres = isAsked && findPostgres() !== null ? await startPostgres({ durable: false }) : null
if (isAsked && postgres === null) console.log('PostgreSQL is not installed: SQLite alone')
const env = { TZ: 'Asia/Kathmandu', NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`, ...(postgres !== null && { TEST_POSTGRES_URL: postgres.url }) }
const code = await runTool('tsx', ['src/testing/sync-simulation/soak.ts', ...args], { env })
await postgres?.stop()
process.exit(code)
