// Serves the built app of the current folder over HTTP or HTTPS; docs/operating.md names the settings. `npm start` builds first.
import { networkInterfaces } from 'node:os'
import { answerDirectly } from './lib/direct-routes.mjs'
import { leavingWorker } from './lib/leaving-worker.mjs'
import { serveOptions, SettingProblem } from './lib/serve-options.mjs'
import { stopServer, webServer } from './lib/web-server.mjs'

process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

const options = readOptions()
if (options.tls !== null) process.env.JADY_TLS = '1'
const { default: next } = await import('next')
const app = next({ dev: false, dir: process.cwd(), hostname: options.host, port: options.port })
// Ends with the database open, where there is one: nobody is served before.
await app.prepare().catch((fault) => fail(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)))
const handle = app.getRequestHandler()
const server = webServer({ tls: options.tls, answer })

server.once('error', (fault) => fail(listenProblem(fault)))
server.listen(options.port, options.host, () => announce(options))
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)

function answer(request, response) {
  // Where a request came from is ours to say, whatever it says itself.
  request.headers['x-jady-address'] = request.socket.remoteAddress ?? ''
  if (options.hsts) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  if (!options.worker && isWorker(request.url ?? '')) return leave(response)
  return answerDirectly(globalThis.jadyDirectRoutes, request, response) ?? handle(request, response)
}

function isWorker(url) {
  return url.startsWith('/_next/static/service-worker/')
}

function leave(response) {
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store', 'Service-Worker-Allowed': '/' })
  response.end(leavingWorker)
}

let stopping = false

async function stop() {
  // Whoever asks twice does not want to wait.
  if (stopping) process.exit(130)
  stopping = true
  await stopServer(server)
  await app.close().catch(() => undefined)
  process.exit(0)
}

function readOptions() {
  try {
    return serveOptions(process.env)
  } catch (fault) {
    if (fault instanceof SettingProblem) fail(fault.message)
    throw fault
  }
}

function listenProblem({ code, message }) {
  if (code === 'EADDRINUSE') return `Port ${options.port} is taken by another program. Choose another one: PORT=3001 npm start`
  if (code === 'EACCES') return `Port ${options.port} may only be used by an administrator. Choose one above 1023: PORT=3000 npm start`
  if (code === 'EADDRNOTAVAIL') return `HOST: this machine has no address “${options.host}”.`
  return `The server cannot listen: ${message}`
}

function announce({ host, port, publicUrl, tls, worker }) {
  const scheme = tls === null ? 'http' : 'https'
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const hosts = isEverywhere ? ['localhost', ...ownAddresses()] : [host.includes(':') ? `[${host}]` : host]
  for (const name of hosts) console.log(`Jady: ${scheme}://${name}:${port}`)
  if (publicUrl !== null) console.log(`Jady: ${publicUrl} (PUBLIC_URL)`)
  if (isEverywhere && tls === null && !publicUrl?.startsWith('https:')) console.log('Without HTTPS phones cannot study offline: docs/operating.md')
  if (!worker) console.log('The service worker is off: the app needs a connection to open.')
}

function ownAddresses() {
  return Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
