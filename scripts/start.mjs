// `npm start`: everything a fresh clone needs, then the app. A second start finds all of it done.
import { createServer } from 'node:net'
import { ensureBuilt, ensureInstalled, requireNode } from './lib/prepare.mjs'
import { serveOptions, SettingProblem } from './lib/serve-options.mjs'

requireNode()
const { host, port } = readOptions()
if (!(await isFree())) fail(`Port ${port} is taken by another program. Choose another one: PORT=3001 npm start`)
await ensureInstalled()
const built = await ensureBuilt()
if (built !== 0) process.exit(built)
await import('./serve.mjs')

/** Wrong settings are named before minutes are spent on a build. */
function readOptions() {
  try {
    return serveOptions(process.env)
  } catch (fault) {
    if (fault instanceof SettingProblem) return fail(fault.message)
    throw fault
  }
}

function isFree() {
  return new Promise((resolve) => {
    const probe = createServer()
    // Only a taken port is asked about here; whatever else is wrong the server says itself.
    probe.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
