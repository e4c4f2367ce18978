import { afterEach, describe, expect, test, vi } from 'vitest'
import { connectionOf } from './connection'
import { noSessionCookie, sessionCookie, tokenOf } from './session-cookie'
import { visitorOf } from './visitor'

const request = (headers: Record<string, string>) => new Request('http://x/', { headers })
const env = (values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
}
afterEach(() => void vi.unstubAllEnvs())

describe('how somebody comes here', () => {
  test.each([
    [{}, 'localhost:3000', 'loopback'],
    [{}, '127.8.9.1', 'loopback'],
    [{}, '[::1]:3000', 'loopback'],
    [{}, '192.168.1.5:3000', 'refused'],
    [{}, 'localhost.evil.example', 'refused'],
    [{}, '127.0.0.1.evil.example', 'refused'],
    [{}, '', 'refused'],
    [{ ALLOW_HTTP: '1' }, '192.168.1.5:3000', 'unprotected'],
    [{ ALLOW_HTTP: 'yes' }, '192.168.1.5:3000', 'refused'],
    [{ JADY_TLS: '1' }, '192.168.1.5:3000', 'secure'],
    [{ PUBLIC_URL: 'https://jady.example' }, 'jady.example', 'secure'],
    [{ PUBLIC_URL: 'http://jady.example' }, 'jady.example', 'refused'],
    [{ PUBLIC_URL: 'http://jady.example', ALLOW_HTTP: '1' }, 'jady.example', 'unprotected'],
  ])('%j, host %s: %s', (values, host, connection) => {
    env(values)
    expect(connectionOf(request({ host, 'x-forwarded-proto': 'https' }))).toBe(connection)
    if (connection === 'refused') expect(() => visitorOf(request({ host }))).toThrow(expect.objectContaining({ code: 'INSECURE_CONNECTION' }) as Error)
  })

  test('the cookie over HTTPS is bound to this host; over plain http it has another name', () => {
    expect(sessionCookie('secure', 'abc', 5900)).toBe('__Host-jady=abc; Path=/; Max-Age=5; HttpOnly; SameSite=Lax; Secure')
    expect(sessionCookie('unprotected', 'abc', 5900)).toBe('jady=abc; Path=/; Max-Age=5; HttpOnly; SameSite=Lax')
    expect(noSessionCookie('secure')).toBe('__Host-jady=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure')
  })

  test('a token is read under the name of its kind of connection alone', () => {
    const token = 'a'.repeat(43)
    const read = (cookie: string, connection: Parameters<typeof tokenOf>[1]) => tokenOf(request({ cookie }), connection)
    expect(read(`x=1; __Host-jady=${token}; y=2`, 'secure')).toBe(token)
    expect(read(`jady=${token}`, 'secure')).toBeNull()
    expect(read(`__Host-jady=${token}`, 'loopback')).toBeNull()
    expect(read(`jady=${token}`, 'loopback')).toBe(token)
    expect(read(`jady=${token}`, 'refused')).toBeNull()
    expect(read(`jady=${token}; jady=${'b'.repeat(43)}`, 'loopback')).toBeNull()
    expect(read('jady=short', 'loopback')).toBeNull()
  })

  test('an address is what our server says, or the last word of a proxy that is trusted', () => {
    const ask = (headers: Record<string, string>) => visitorOf(request({ host: 'localhost', ...headers })).address
    expect(ask({ 'x-jady-address': '10.0.0.1', 'x-forwarded-for': '6.6.6.6' })).toBe('10.0.0.1')
    expect(ask({ 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6' })).toBe('unknown')
    env({ TRUST_PROXY: '1' })
    expect(ask({ 'x-jady-address': '127.0.0.1', 'x-forwarded-for': '6.6.6.6, 10.9.9.9' })).toBe('10.9.9.9')
    expect(ask({ 'x-jady-address': '127.0.0.1' })).toBe('127.0.0.1')
  })
})
