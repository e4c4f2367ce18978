import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { serveOptions } from './serve-options.mjs'

const folder = mkdtempSync(join(tmpdir(), 'jady-tls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

/** A certificate with its key, made for the occasion. */
function makePair(name: string): { TLS_CERT: string; TLS_KEY: string } {
  const pair = { TLS_CERT: join(folder, `${name}.crt`), TLS_KEY: join(folder, `${name}.key`) }
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=jady.test', '-keyout', pair.TLS_KEY, '-out', pair.TLS_CERT], { stdio: 'ignore' })
  return pair
}

describe('the settings of the server', () => {
  test('without any it serves plain HTTP to everyone on port 3000, with the worker', () => {
    expect(serveOptions({})).toEqual({ host: '0.0.0.0', port: 3000, publicUrl: null, tls: null, hsts: false, worker: true })
    expect(serveOptions({ PORT: '', PUBLIC_URL: '', SERVICE_WORKER: '' })).toEqual(serveOptions({}))
  })

  test('HTTPS is insisted on only where people come by it', () => {
    expect(serveOptions({ PUBLIC_URL: 'https://jady.school.kz/' })).toMatchObject({ publicUrl: 'https://jady.school.kz', hsts: true })
    expect(serveOptions({ PUBLIC_URL: 'http://10.0.0.5:3000' })).toMatchObject({ publicUrl: 'http://10.0.0.5:3000', hsts: false })
  })

  test.each(['jady.school.kz', 'ftp://jady', 'https://jady/path', 'https://jady?x', 'https://jady#x', 'https://user:word@jady'])('%s is no public address', (PUBLIC_URL) => {
    expect(() => serveOptions({ PUBLIC_URL })).toThrow(/PUBLIC_URL/)
  })

  test.each(['0', '65536', '80.5', 'http', '-1'])('%s is no port', (PORT) => {
    expect(() => serveOptions({ PORT })).toThrow(/PORT/)
  })

  test('the worker is on or off, nothing else', () => {
    expect(serveOptions({ SERVICE_WORKER: 'off' }).worker).toBe(false)
    expect(() => serveOptions({ SERVICE_WORKER: 'false' })).toThrow(/SERVICE_WORKER/)
  })

  test.skipIf(!hasOpenssl)('certificate and key must both be there, be readable and belong together', () => {
    const [one, other] = [makePair('one'), makePair('other')]
    expect(serveOptions(one).tls?.cert).toContain('BEGIN CERTIFICATE')
    expect(() => serveOptions({ TLS_CERT: one.TLS_CERT })).toThrow(/set both/)
    expect(() => serveOptions({ ...one, TLS_KEY: join(folder, 'missing') })).toThrow(/TLS_KEY.*missing/)
    expect(() => serveOptions({ TLS_CERT: one.TLS_CERT, TLS_KEY: other.TLS_KEY })).toThrow(/together/)
  })
})
