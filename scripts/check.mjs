// `npm run check`: the fast part, for every few minutes.
import { fastParts, runParts } from './lib/checks.mjs'
import { ensureInstalled, requireNode } from './lib/prepare.mjs'

requireNode()
await ensureInstalled()
await runParts(fastParts)
