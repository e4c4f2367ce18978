// `npm run admin -- list | reset <username> | sign-up open|invitation|closed`: for whoever has the console, also while the server runs.
import { ensureInstalled, requireNode, runTool } from './lib/prepare.mjs'

requireNode()
await ensureInstalled()
// Server modules refuse to be loaded anywhere else than on a server; the condition says that this is one.
process.exit(await runTool('tsx', ['--conditions=react-server', 'scripts/admin-command.ts', ...process.argv.slice(2)]))
