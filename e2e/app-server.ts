import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { dataFolder } from './data-folder'

/** A server of a test's own, which it can stop and start again on the same port. */
export class AppServer {
  #child: ChildProcess | null = null
  #said = ''

  private constructor(readonly port: number) {}

  static async onFreePort(): Promise<AppServer> {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const { port } = probe.address() as AddressInfo
    probe.close()
    await once(probe, 'close')
    await rm(dataFolder(port), { recursive: true, force: true })
    return new AppServer(port)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** All that it has printed since it was started. */
  get said(): string {
    return this.#said
  }

  /** Starts it over a folder with a build and resolves when it answers. */
  async start({ folder = '.', env = {} }: { folder?: string; env?: Record<string, string> } = {}): Promise<void> {
    const child = spawn(process.execPath, [resolve('scripts/serve.mjs')], { cwd: folder, env: { ...process.env, HOST: '127.0.0.1', PORT: String(this.port), DATA_DIR: dataFolder(this.port), ...env }, stdio: 'pipe' })
    this.#child = child
    this.#said = ''
    child.stderr?.on('data', (text: Buffer) => (this.#said += text.toString()))
    child.stdout?.on('data', (text: Buffer) => (this.#said += text.toString()))
    await expect
      .poll(() => {
        if (child.exitCode !== null) throw new Error(`the server ended: ${this.#said}`)
        return fetch(`${this.url}/api/banks`).then((answer) => answer.status, () => 0)
      }, { timeout: 30_000 })
      .toBe(200)
  }

  /** In its place, something that takes every connection and never answers, until the function given is called. */
  async hang(): Promise<() => Promise<void>> {
    const sockets = new Set<Socket>()
    const silent = createServer((socket) => void sockets.add(socket)).listen(this.port, '127.0.0.1')
    await once(silent, 'listening')
    return async () => {
      const closed = once(silent, 'close')
      silent.close()
      for (const socket of sockets) socket.destroy()
      await closed
    }
  }

  /** Stops it in order: it has nothing to complain about. */
  async stop(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  }
}
