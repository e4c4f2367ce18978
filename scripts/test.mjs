// `npm test`: everything, from a fresh clone on. The last line is `N passed, N failed`.
import { fastParts, runParts, slowParts } from './lib/checks.mjs'
import { ensureInstalled, requireNode } from './lib/prepare.mjs'

requireNode()
await ensureInstalled()
await runParts({ ...fastParts, ...slowParts })
