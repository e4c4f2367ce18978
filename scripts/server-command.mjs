// Runs a command of src/server on the console: `node scripts/server-command.mjs rebuild --check`.
import { ensureInstalled, requireNode, runTool } from './lib/prepare.mjs'

const [name, ...args] = process.argv.slice(2)
requireNode()
await ensureInstalled()
// The mark `server-only` is empty under this condition, as it is in the server itself.
process.exit(await runTool('tsx', [`src/server/${name}-command.ts`, ...args], { env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server` } }))
