// `npm start`: everything a fresh clone needs, then the app. A second start finds all of it done.
import { createServer } from 'node:net'
import { ensureBuilt, ensureInstalled, requireNode, runTool } from './lib/prepare.mjs'

const host = process.env.HOST ?? '0.0.0.0'
const port = Number(process.env.PORT ?? 3000)

requireNode()
if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`)
if (!(await isFree())) fail(`Port ${port} is taken by another program. Choose another one: PORT=3001 npm start`)
await ensureInstalled()
const built = await ensureBuilt()
if (built !== 0) process.exit(built)
console.log(`Jady: http://localhost:${port}`)
process.exit(await runTool('next', ['start', '-H', host, '-p', String(port)]))

function isFree() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
