// A temporary PostgreSQL for tests and figures: its own directory, its own port, gone afterwards.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from './free-port.mjs'

/** The folder with initdb and postgres, or null where the server's programs are not installed. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [process.env.PG_BIN, ...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/**
 * Starts one; resolves to `{url, pid, stop, crash}`. `durable: false` leaves out every fsync, for tests that never cut the power. PostgreSQL refuses to
 * run as root, so there it runs as the user `postgres`.
 */
export async function startPostgres({ durable = true } = {}) {
  const bin = findPostgres()
  if (bin === null) throw new Error('PostgreSQL is not installed')
  const user = process.getuid?.() === 0 ? userNamed('postgres') : {}
  const folder = mkdtempSync(join(tmpdir(), 'jady-pg-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'jady', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...user, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, max_connections: 120, ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }) }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const start = async () => {
    const server = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    await ready(server)
    return server
  }
  let server = await start()
  return {
    url: `postgresql://jady@127.0.0.1:${port}/postgres`,
    data,
    bin,
    /** Kills every process of it at once, as a power cut would end them, and starts it again over what is on the disk. */
    crash: async () => {
      const gone = once(server, 'exit')
      // Immediate shutdown: no checkpoint, recovery from the log at the next start.
      server.kill('SIGQUIT')
      await gone
      server = await start()
    },
    stop: async () => {
      const gone = once(server, 'exit')
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-4000)
      if (said.includes('database system is ready to accept connections')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`PostgreSQL did not start (${code}):\n${said}`)))
  })
}

function userNamed(name) {
  const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}
