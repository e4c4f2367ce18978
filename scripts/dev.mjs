// `npm run dev`: the app with reloading, for work on it.
import { ensureInstalled, requireNode, runTool } from './lib/prepare.mjs'

requireNode()
await ensureInstalled()
process.exit(await runTool('next', ['dev', '-p', process.env.PORT ?? '3000']))
