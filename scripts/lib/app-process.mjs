// The real server as a process of its own, as `npm start` runs it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from './free-port.mjs'

/** Starts it and waits until it is healthy; resolves to `{base, startMs, kill, stop}`. `kill` is SIGKILL: nothing is written any more. */
export async function startApp(environment) {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, ...environment, HOST: '127.0.0.1', PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said = (said + String(chunk)).slice(-4000)))
  const gone = once(child, 'exit')
  let isGone = false
  void gone.then(() => (isGone = true))
  for (;;) {
    if (isGone) throw new Error(`the server ended:\n${said}`)
    const health = await fetch(`${base}/api/health`).catch(() => null)
    if (health?.status === 200) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const end = async (signal) => {
    child.kill(signal)
    await gone
  }
  return { base, pid: child.pid, startMs: performance.now() - started, kill: () => end('SIGKILL'), stop: () => end('SIGTERM'), stderr: () => said }
}
